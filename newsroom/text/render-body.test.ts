import { describe, expect, it } from 'vitest';
import type { Block, Body, Mark } from './blocks';
import { parseBody } from './body';
import { correctedWords } from './corrected-words';
import type { PictureDto } from './picture';
import { randomBody } from './random-body';
import { renderBody } from './render-body';

const picture: PictureDto = {
  src: '/media/h/960.jpg',
  sources: [{ type: 'image/webp', srcset: '/media/h/480.webp 480w, /media/h/960.webp 960w' }],
  width: 960,
  height: 640,
  alt: 'A weir',
  caption: '',
  credit: 'Ida Lorne',
};
const draw = (...content: Block[]) => renderBody({ type: 'doc', content }, { m1: picture });
const text = (words: string, ...marks: Mark[]) => ({ type: 'text' as const, text: words, marks });
const paragraph = (words: string, ...marks: Mark[]): Block => ({
  type: 'paragraph',
  attrs: { id: 'abcd' },
  content: [text(words, ...marks)],
});
const rule: Block = { type: 'horizontalRule', attrs: { id: 'zzzz' } };
const table: Block = {
  type: 'table',
  attrs: { id: 'abcd' },
  content: (['tableHeader', 'tableCell'] as const).map((type) => ({
    type: 'tableRow' as const,
    content: [{ type, content: [{ type: 'paragraph' as const, content: [text('x')] }] }],
  })),
};

describe('the place of its notes at a paragraph', () => {
  const notes = (open: boolean, ...counts: [string, number][]) => ({
    addressOf: (block: string) => `/articles/weir/notes/${block}`,
    counts: new Map(counts),
    open,
  });
  const drawn = (block: Block, places: Parameters<typeof renderBody>[3]) =>
    renderBody({ type: 'doc', content: [block, rule] }, {}, '', places);

  it('is a link with their number, in a frame of its own', () => {
    expect(drawn(paragraph('x'), notes(true, ['abcd', 2]))).toContain(
      '<div class="pw"><p id="b-abcd">x<a class="pn plain" href="/articles/weir/notes/abcd" rel="nofollow" aria-label="2 notes on this paragraph">2</a></p></div>',
    );
  });

  it('is an empty link that says what it is for where there are none', () => {
    expect(drawn(paragraph('x'), notes(true))).toContain(
      '<a class="pn plain zero" href="/articles/weir/notes/abcd" rel="nofollow" aria-label="Add a note to this paragraph"></a>',
    );
  });

  it.each<[string, Block, Parameters<typeof renderBody>[3]]>([
    ['where none can be written and none was', paragraph('x'), notes(false, ['efgh', 1])],
    ['in a preview', paragraph('x'), null],
    ['at an empty paragraph', paragraph(' '), notes(true)],
    ['at a paragraph without a name', { type: 'paragraph', content: [text('x')] }, notes(true)],
    ['at a quotation', { type: 'blockquote', attrs: { id: 'abcd' }, content: [] }, notes(true, ['abcd', 1])],
  ])('is not there %s', (_, block, places) => expect(drawn(block, places)).not.toContain('class="p'));

  it('stays where the thread is closed and notes were written', () =>
    expect(drawn(paragraph('x'), notes(false, ['abcd', 1]))).toContain('aria-label="1 note on this paragraph">1</a>'));
});

describe('a body as HTML', () => {
  it.each<[string, Block, string]>([
    ['a paragraph', paragraph('x'), '<p id="b-abcd">x</p>'],
    ['a heading', { type: 'heading', attrs: { id: 'abcd', level: 3 }, content: [text('x')] }, '<h3 id="b-abcd">x</h3>'],
    [
      'a list',
      {
        type: 'orderedList',
        attrs: { id: 'abcd' },
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('x')] }] }],
      },
      '<ol id="b-abcd"><li>x</li></ol>',
    ],
    [
      'a quotation',
      { type: 'blockquote', attrs: { id: 'abcd' }, content: [{ type: 'paragraph', content: [text('x')] }] },
      '<blockquote id="b-abcd"><p>x</p></blockquote>',
    ],
    [
      'a pull quote',
      { type: 'pullQuote', attrs: { id: 'abcd', by: 'Wren' }, content: [text('x')] },
      '<blockquote class="pull" id="b-abcd"><p>x</p><cite>Wren</cite></blockquote>',
    ],
    [
      'a table, which can be scrolled by keyboard',
      table,
      '<div class="tb" role="region" aria-label="Table 1" tabindex="0" id="b-abcd"><table><thead><tr><th scope="col">x</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table></div>',
    ],
    [
      'code',
      { type: 'codeBlock', attrs: { id: 'abcd', language: 'js' }, content: [text('a < b\nc')] },
      '<pre class="code" role="region" aria-label="Code 1" tabindex="0" id="b-abcd"><code>a &lt; b\nc</code></pre>',
    ],
    [
      'key facts',
      { type: 'keyFacts', attrs: { id: 'abcd', title: '' }, content: [{ type: 'paragraph', content: [text('x')] }] },
      '<aside class="box facts" id="b-abcd"><h2>Key facts</h2><p>x</p></aside>',
    ],
    [
      'an editor’s note',
      { type: 'editorsNote', attrs: { id: 'abcd' }, content: [{ type: 'paragraph', content: [text('x')] }] },
      '<div class="ednote" role="note" id="b-abcd"><p><b>Editor’s note.</b> x</p></div>',
    ],
  ])('draws %s', (_, block, source) => {
    expect(draw(block, rule)).toBe(`${source}\n<hr id="b-zzzz">`);
  });

  it('draws a figure in every format, with caption and credit, and the library’s description where the story has none', () => {
    const attrs = { id: 'abcd', media: 'm1', alt: '', credit: '', wide: true };
    const source = draw({ type: 'figure', attrs, content: [text('The gauge')] });
    expect(source).toContain(
      '<figure class="wide" id="b-abcd"><picture><source type="image/webp" srcset="/media/h/480.webp',
    );
    expect(source).toContain('alt="A weir" width="960" height="640" loading="lazy"');
    expect(source).toContain('<figcaption>The gauge <span class="cr">Ida Lorne</span></figcaption>');
  });

  it.each([
    [undefined, '<img src'],
    ['f000100', '<img class="fx0 fy10" src'],
    ['f017083', '<img class="fx2 fy8" src'],
  ])('keeps in view what somebody chose in a picture: %s', (crop, drawn) => {
    const attrs = { id: 'abcd', media: 'm1', alt: '', credit: '', wide: false };
    const content: Block[] = [{ type: 'figure', attrs, content: [] }];
    expect(renderBody({ type: 'doc', content }, { m1: { ...picture, ...(crop && { crop }) } })).toContain(drawn);
  });

  it('leaves out a picture the library does not have', () => {
    const attrs = { id: 'abcd', media: 'constructor', alt: 'x', credit: '', wide: false };
    expect(draw({ type: 'figure', attrs })).toBe('');
  });

  it('marks corrected words with a word, and links them to the notice once, even inside a link', () => {
    const ref: Mark = { type: 'correction', attrs: { ref: 'zzzz' } };
    const link: Mark = { type: 'link', attrs: { href: '/about' } };
    const fixed = '<sup><a href="#b-zzzz">corrected</a></sup></span>';
    expect(draw(paragraph('221', link, ref), paragraph('222', ref), rule)).toBe(
      `<p id="b-abcd"><span class="fix" id="fix-zzzz"><a href="/about">221</a>${fixed}</p>\n` +
        `<p id="b-abcd"><span class="fix">222${fixed}</p>\n<hr id="b-zzzz">`,
    );
  });

  it('leads corrected words to what tells the corrections, where no block is their notice', () => {
    const ref: Mark = { type: 'correction', attrs: { ref: 'gone' } };
    const body: Body = { type: 'doc', content: [paragraph('221', ref)] };
    const drawn = renderBody(body, {}, 'corrections');
    expect(drawn).toContain('<sup><a href="#corrections">corrected</a></sup></span>');
    const [back, ...others] = correctedWords(body);
    expect([drawn.includes(`id="${back}"`), others]).toEqual([true, []]);
    expect(
      correctedWords({
        type: 'doc',
        content: [paragraph('221', ref), { type: 'horizontalRule', attrs: { id: 'gone' } }],
      }),
    ).toEqual([]);
  });

  it('marks corrected words without a link where no block is their notice', () => {
    const ref: Mark = { type: 'correction', attrs: { ref: 'nowhere' } };
    expect(draw(paragraph('221', ref), rule)).toContain('<sup>corrected</sup></span>');
  });

  it('ends claimed words with the number of the claim, which leads to what is told of it, even inside a link', () => {
    const wear: Mark = { type: 'claim', attrs: { ref: 'wear' } };
    const link: Mark = { type: 'link', attrs: { href: '/about' } };
    const body: Body = { type: 'doc', content: [paragraph('worn', wear, link), paragraph('again', wear), rule] };
    const number = '<sup><a class="plain" href="#claim-wear" aria-label="3: what this rests on">3</a></sup></span>';
    expect(renderBody(body, {}, '', null, new Map([['wear', 3]]))).toBe(
      `<p id="b-abcd"><span class="claim" id="said-wear"><a href="/about">worn</a>${number}</p>\n` +
        `<p id="b-abcd"><span class="claim">again${number}</p>\n<hr id="b-zzzz">`,
    );
  });

  it('draws words that are marked with a claim the story has not as plain words', () => {
    const gone: Mark = { type: 'claim', attrs: { ref: 'gone' } };
    expect(draw(paragraph('worn', gone), rule)).toBe('<p id="b-abcd">worn</p>\n<hr id="b-zzzz">');
  });

  it('ends the last paragraph with the mark of the end', () => {
    expect(draw(paragraph('x'))).toBe('<p id="b-abcd">x<span class="endmark"></span></p>');
  });
});

/** Every tag of the HTML, as name and attributes, read by the rules of quoting alone. */
function tagsOf(source: string): { name: string; attributes: Map<string, string> }[] {
  return [...source.matchAll(/<([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/g)].map((tag) => ({
    name: tag[1] ?? '',
    attributes: new Map(
      [...(tag[2] ?? '').matchAll(/ ([a-z-]+)="([^"]*)"/g)].map((pair) => [pair[1] ?? '', pair[2] ?? '']),
    ),
  }));
}
const known = new Set(
  'p span h2 h3 ul ol li blockquote cite figure figcaption picture source img div table thead tbody tr th td pre code hr aside b br strong em a sup'.split(
    ' ',
  ),
);
const allowed = new Set(
  'id class role aria-label tabindex scope href type srcset sizes src alt width height loading decoding'.split(' '),
);

function expectSafe(source: string): void {
  const tags = tagsOf(source);
  expect(source.match(/<[^/]/g)?.length ?? 0, 'every < begins a tag that is well formed').toBe(tags.length);
  for (const { name, attributes } of tags) {
    expect(known).toContain(name);
    for (const attribute of attributes.keys()) expect(allowed).toContain(attribute);
    for (const attribute of ['href', 'src']) {
      expect(attributes.get(attribute) ?? '/').toMatch(/^(?:https?:|mailto:|\/(?!\/)|#)/);
    }
  }
}

describe('hostile text', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</p></div></article><script src=//evil.example></script>',
    '<!--',
    ']]>',
    '<svg/onload=alert(1)>',
    '&lt;script&gt;',
    'javascript:alert(1)',
    '\u2028<b>',
    '$&',
  ];

  it.each(attacks)('%j stays text wherever a body has text', (attack) => {
    const figure = { id: attack, media: 'm1', alt: attack, credit: attack, wide: false };
    const p = { type: 'paragraph' as const, content: [text(attack, { type: 'link', attrs: { href: attack } })] };
    const blocks: Block[] = [
      { ...p, attrs: { id: attack } },
      { type: 'heading', attrs: { id: attack, level: attack as unknown as 2 }, content: p.content },
      { type: 'bulletList', attrs: { id: attack }, content: [{ type: 'listItem', content: [p, p] }] },
      { type: 'pullQuote', attrs: { id: attack, by: attack }, content: p.content },
      { type: 'figure', attrs: figure, content: p.content },
      { type: 'gallery', attrs: { id: attack }, content: [{ type: 'figure', attrs: figure }] },
      { type: 'codeBlock', attrs: { id: attack, language: attack }, content: [text(attack)] },
      { type: 'keyFacts', attrs: { id: attack, title: attack }, content: [p] },
      { type: 'editorsNote', attrs: { id: attack }, content: [p] },
      paragraph('x', { type: 'correction', attrs: { ref: attack } }),
      paragraph('x', { type: 'claim', attrs: { ref: attack } }),
      paragraph('x', { type: attack } as unknown as Mark),
      { type: attack } as unknown as Block,
      table,
    ];
    const pictures = { m1: { ...picture, alt: attack, credit: attack } };
    const source = renderBody({ type: 'doc', content: blocks }, pictures, '', null, new Map([[attack, 1]]));
    expectSafe(source);
    expect(source).not.toContain(attack.includes('<') ? attack : '<script');
  });

  it('never becomes markup in any body that can be stored', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const outcome = parseBody(randomBody(seed));
      const claims = new Map([['c1', 1]]);
      expectSafe(renderBody((outcome as { body: Body }).body, { m1: picture }, '', null, claims));
    }
  });
});
