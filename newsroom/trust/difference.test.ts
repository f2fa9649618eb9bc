import { describe, expect, it } from 'vitest';
import { paragraph } from '@/newsroom/testing/cast';
import { growth } from '@/newsroom/testing/growth';
import type { Block, Body } from '@/newsroom/text/blocks';
import { compare, type Difference, type VersionText } from './difference';

const fields: VersionText['fields'] = {
  label: 'News',
  section: 'Harbour',
  kicker: '',
  headline: 'The bridge',
  standfirst: 'It forgot.',
  bylines: 'Maren Aldous',
  dateline: '',
  tags: '',
  lead: '',
  sources: '',
  claims: '',
};
const body = (...content: Block[]): Body => ({ type: 'doc', content });
const version = (content: Block[], changed: Partial<VersionText['fields']> = {}): VersionText => ({
  fields: { ...fields, ...changed },
  body: body(...content),
});
const many = (count: number) => Array.from({ length: count }, (_, at) => paragraph(`Paragraph ${at}.`, `p${at}00`));
const shape = ({ parts }: Difference) =>
  parts.map((part) => (part.is === 'unchanged' ? [part.from, part.to] : part.is));

describe('comparing two versions', () => {
  it('folds what did not change, with the numbers of the later text', () => {
    const after = many(10);
    after[6] = paragraph('Something else.', 'p600');
    after.splice(2, 0, paragraph('Put in between.', 'new0'));
    const difference = compare(version(many(10)), version(after));
    expect(shape(difference)).toEqual([[1, 2], 'changed', [4, 7], 'changed', [9, 11]]);
    expect(difference).toMatchObject({ changedBlocks: 2, blocks: 11, fields: [] });
  });

  it('counts the words that came and went', () => {
    const before = version([paragraph('It opened 212 times.')], { headline: 'The bridge' });
    const after = version([paragraph('It opened 221 times.')], { headline: 'The old bridge' });
    const difference = compare(before, after);
    expect(difference).toMatchObject({ added: 2, removed: 1 });
    expect(difference.fields).toEqual([
      {
        name: 'headline',
        pieces: [
          { is: 'same', text: 'The ' },
          { is: 'added', text: 'old ' },
          { is: 'same', text: 'bridge' },
        ],
      },
    ]);
  });

  it('tells every field that changed, a byline and a label too', () => {
    const after = version([], { bylines: 'Tobin Hale', label: 'Opinion', standfirst: '' });
    expect(compare(version([]), after).fields.map(({ name }) => name)).toEqual(['label', 'standfirst', 'bylines']);
  });

  it('tells a link that leads elsewhere, though no word changed', () => {
    const link = (href: string): Block => ({
      type: 'paragraph',
      attrs: { id: 'p001' },
      content: [{ type: 'text', text: 'the log', marks: [{ type: 'link', attrs: { href } }] }],
    });
    const { parts } = compare(version([link('https://a.example/')]), version([link('https://b.example/')]));
    expect(parts).toMatchObject([
      {
        is: 'changed',
        formOnly: false,
        links: [
          { is: 'removed', text: 'https://a.example/' },
          { is: 'added', text: 'https://b.example/' },
        ],
      },
    ]);
  });

  it('tells a change of form that has no words: a heading, emphasis, another picture', () => {
    const heading: Block = {
      type: 'heading',
      attrs: { id: 'p001', level: 2 },
      content: [{ type: 'text', text: 'So.' }],
    };
    expect(compare(version([paragraph('So.')]), version([heading])).parts).toMatchObject([
      { is: 'changed', formOnly: true, heading: true },
    ]);
    const figure = (media: string): Block => ({
      type: 'figure',
      attrs: { id: 'f001', media, alt: 'A wall', credit: '', wide: false },
    });
    expect(compare(version([figure('m1')]), version([figure('m2')])).parts).toMatchObject([{ formOnly: true }]);
  });

  it('reads every kind of block', () => {
    const text = (words: string) => [{ type: 'text' as const, text: words }];
    const p = (words: string) => ({ type: 'paragraph' as const, content: text(words) });
    const blocks = (x: string): Block[] => [
      { type: 'bulletList', attrs: { id: 'b001' }, content: [{ type: 'listItem', content: [p(x)] }] },
      { type: 'blockquote', attrs: { id: 'b002' }, content: [p(x)] },
      { type: 'pullQuote', attrs: { id: 'b003', by: x } },
      {
        type: 'table',
        attrs: { id: 'b004' },
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [p(x)] }] }],
      },
      { type: 'codeBlock', attrs: { id: 'b005', language: '' }, content: text(x) },
      { type: 'keyFacts', attrs: { id: 'b006', title: x }, content: [p('y')] },
      { type: 'editorsNote', attrs: { id: 'b007' }, content: [p(x)] },
      { type: 'figure', attrs: { id: 'b008', media: 'm', alt: x, credit: '', wide: false } },
      { type: 'horizontalRule', attrs: { id: 'b009' } },
    ];
    const { parts } = compare(version(blocks('before')), version(blocks('after')));
    expect(parts).toHaveLength(9);
    for (const part of parts.slice(0, 8))
      expect(part).toMatchObject({
        pieces: expect.arrayContaining([
          { is: 'removed', text: 'before' },
          { is: 'added', text: 'after' },
        ]),
      });
    expect(parts[8]).toMatchObject({ is: 'unchanged' });
  });
});

describe('however long two texts are and however much was rewritten', () => {
  const words = (count: number, salt: string) =>
    Array.from({ length: count }, (_, at) => `${salt}${(at * 7919) % 997}`).join(' ');
  const text = (blocks: number, each: number, salt: string) =>
    Array.from({ length: blocks }, (_, at) => paragraph(words(each, salt + at), `p${at}aa`));
  it.each<[string, (size: number) => [Block[], Block[]]]>([
    ['long paragraphs, all rewritten', (size) => [text(size, 1_000, 'a'), text(size, 1_000, 'b')]],
    ['one paragraph, all rewritten', (size) => [text(1, size * 1_000, 'a'), text(1, size * 1_000, 'b')]],
    ['short paragraphs, all rewritten', (size) => [text(size * 50, 20, 'a'), text(size * 50, 20, 'b')]],
    ['paragraphs in the other order', (size) => [text(size * 50, 20, 'a'), text(size * 50, 20, 'a').reverse()]],
  ])('a hundred thousand words in %s take less than nine times what a quarter of them takes', async (_, made) => {
    const compared = (size: number) => {
      const [before, after] = made(size).map((blocks) => version(blocks)) as [VersionText, VersionText];
      return () => compare(before, after);
    };
    expect(await growth(compared(25), compared(100), 9)).toBeLessThanOrEqual(9);
  });
});
