import { describe, expect, it } from 'vitest';
import { growth } from '@/newsroom/testing/growth';
import type { Body } from './blocks';
import { parseBody } from './body';
import { toBody, toMarkdown } from './markdown';
import { randomBody } from './random-body';

function parsed(value: unknown): Body {
  const outcome = parseBody(value);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.body;
}

const withoutIds = (markdown: string) =>
  JSON.parse(JSON.stringify(toBody(markdown).content, (key, value) => (key === 'id' ? undefined : value)));

describe('Markdown as it is typed', () => {
  it.each<[string, string, unknown]>([
    ['raw HTML stays text', '<script>alert(1)</script>', { content: [{ text: '<script>alert(1)</script>' }] }],
    [
      'a picture by address becomes a link',
      '![weir](https://a.example/w.jpg)',
      { content: [{ text: 'weir', marks: [{ type: 'link' }] }] },
    ],
    ['an unsafe link keeps its words only', '[x](javascript:alert(1))', { content: [{ type: 'text', text: 'x' }] }],
    ['a directive nobody knows stays as typed', 'Re:foo[x]{y=1} z', { content: [{ text: 'Re:foo[x]{y=1} z' }] }],
    ['a heading of level 1 is one of level 2', '# x', { type: 'heading', attrs: { level: 2 } }],
    ['a heading of level 6 is one of level 3', '###### x', { type: 'heading', attrs: { level: 3 } }],
    [
      'a pull quote',
      ':::pull-quote{by="Wren"}\nx\n:::',
      { type: 'pullQuote', attrs: { by: 'Wren' }, content: [{ text: 'x' }] },
    ],
    [
      'a figure with its caption',
      ':::figure{media=m1 alt="A weir" credit="Ida" wide}\nThe gauge\n:::',
      {
        type: 'figure',
        attrs: { media: 'm1', alt: 'A weir', credit: 'Ida', wide: true },
        content: [{ text: 'The gauge' }],
      },
    ],
    [
      'a gallery of figures',
      ':::gallery\n::figure{media=m1 alt=x}\n::figure{media=m2}\n:::',
      { type: 'gallery', content: [{ attrs: { media: 'm1', alt: 'x' } }, { attrs: { media: 'm2' } }] },
    ],
    [
      'corrected words',
      ':correction[221]{ref=c1}',
      { content: [{ text: '221', marks: [{ type: 'correction', attrs: { ref: 'c1' } }] }] },
    ],
    [
      'words that claim something',
      ':claim[worn **out**]{ref=wear}',
      {
        content: [
          { text: 'worn ', marks: [{ type: 'claim', attrs: { ref: 'wear' } }] },
          { text: 'out', marks: [{ type: 'claim', attrs: { ref: 'wear' } }, { type: 'bold' }] },
        ],
      },
    ],
    [
      'a reference link',
      '[x][1]\n\n[1]: https://a.example/',
      { content: [{ marks: [{ attrs: { href: 'https://a.example/' } }] }] },
    ],
    [
      'a quotation with a list gives up its bullets',
      '> - a\n> - b',
      { type: 'blockquote', content: [{ type: 'paragraph' }, { type: 'paragraph' }] },
    ],
    [
      'key facts',
      ':::key-facts{title="Now"}\n- a\n:::',
      { type: 'keyFacts', attrs: { title: 'Now' }, content: [{ type: 'bulletList' }] },
    ],
  ])('%s', (_, markdown, expected) => {
    expect(withoutIds(markdown)).toMatchObject([expected]);
  });

  it('names a block by what stands at its end, or by a line of its own after it', () => {
    const body = toBody('One. {#aaaa}\n\n## Two {#bbbb}\n\n- three\n\n{#cccc}\n\n:::editors-note{#dddd}\nfour\n:::');
    expect(body.content.map(({ attrs }) => attrs?.id)).toEqual(['aaaa', 'bbbb', 'cccc', 'dddd']);
  });

  it('is read without a flood in any shape', async () => {
    for (const shape of [
      '*a ',
      '[',
      '> ',
      ':::x\n',
      '`a',
      '|a',
      ':a[',
      '- ',
      '<a ',
      '\\\n',
      '*_',
      '[a](',
      '::a[',
      '| a |\n|-|\n',
    ]) {
      const read = (times: number) => () => toBody(shape.repeat(times));
      // Four times the text: the square of it at most, which is sixteen; its third power would be sixty-four.
      expect(await growth(read(60), read(240), 30), shape).toBeLessThanOrEqual(30);
    }
  });
});

describe('depth in one line', () => {
  it.each(['> ', '>', '- ', '* ', '+ ', '1. ', '12) ', '> - '])(
    'of “%s” costs no more than its length',
    async (sign) => {
      const read = (times: number) => () => toBody(`${sign.repeat(times)}deep`);
      // Four times the text; the square would be sixteen.
      expect(await growth(read(5_000), read(20_000), 9)).toBeLessThanOrEqual(9);
    },
  );

  it('is kept as words beyond a hundred, and read as it always was before', () => {
    expect(JSON.stringify(toBody(`${'> '.repeat(150)}deep`))).toContain('deep');
    expect(withoutIds('> > - > deep')).toMatchObject([{ type: 'blockquote' }]);
  });
});

describe('Markdown and back', () => {
  it('gives back every body that was parsed, ids and all', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const body = parsed(randomBody(seed));
      const markdown = toMarkdown(body);
      expect(toBody(markdown), `seed ${seed}:\n${markdown}`).toEqual(body);
    }
  }, 60_000);
});
