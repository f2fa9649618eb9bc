import { describe, expect, it } from 'vitest';
import type { Block, Body, Inline } from '@/newsroom/text/blocks';
import {
  countStanding,
  flat,
  longestNoteQuote,
  notesAddress,
  paragraphOf,
  quoteOf,
  stillStands,
  toNoted,
} from './note';

const paragraph = (id: string, ...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: content.map((piece) => (typeof piece === 'string' ? { type: 'text', text: piece } : piece)),
});
const text = (...content: Block[]): Body => ({ type: 'doc', content });
const first = 'The bridge opened 212 times in 2022.';
const second = 'It has opened less each year since.';
const note = { block: 'aaaa', quote: first };

describe('a note stays with its paragraph only while its exact words stand there', () => {
  it.each<[string, Body, boolean]>([
    ['nothing changed', text(paragraph('aaaa', first), paragraph('bbbb', second)), true],
    ['other paragraphs changed', text(paragraph('cccc', 'New.'), paragraph('aaaa', first)), true],
    ['the paragraph moved down with its id', text(paragraph('bbbb', second), paragraph('aaaa', first)), true],
    ['words were added around them', text(paragraph('aaaa', `Yes. ${first} No.`)), true],
    ['the next paragraph was merged into it', text(paragraph('aaaa', `${first} ${second}`)), true],
    ['it was merged into the one before', text(paragraph('bbbb', `${second} ${first}`)), false],
    [
      'it was split in the middle of them',
      text(paragraph('aaaa', 'The bridge opened'), paragraph('bbbb', '212 times in 2022.')),
      false,
    ],
    ['it was split after them', text(paragraph('aaaa', first), paragraph('bbbb', second)), true],
    ['one figure was corrected', text(paragraph('aaaa', first.replace('212', '221'))), false],
    ['a letter became a capital', text(paragraph('aaaa', first.toUpperCase())), false],
    ['the paragraph was deleted', text(paragraph('bbbb', second)), false],
    ['the same words stand in another paragraph', text(paragraph('bbbb', first), paragraph('aaaa', second)), false],
    ['it became a heading', text({ ...(paragraph('aaaa', first) as object), type: 'heading' } as Block), false],
    ['nothing is left of the text', text(), false],
  ])('%s', (_, body, stands) => {
    expect(stillStands(note, body)).toBe(stands);
  });

  it('how the words are set and where lines break is no change', () => {
    const bold: Inline = { type: 'text', text: 'opened 212 times', marks: [{ type: 'bold' }] };
    expect(stillStands(note, text(paragraph('aaaa', 'The bridge ', bold, { type: 'hardBreak' }, 'in 2022.')))).toBe(
      true,
    );
    expect(
      stillStands({ block: 'aaaa', quote: 'cafe\u0301\r\nau lait' }, text(paragraph('aaaa', 'A café au lait.'))),
    ).toBe(true);
  });

  it('no words stand nowhere, not everywhere', () => {
    for (const quote of ['', '  \n '])
      expect(stillStands({ block: 'aaaa', quote }, text(paragraph('aaaa', first)))).toBe(false);
  });
});

it('a paragraph is found by its id, in one line, and an empty one is none', () => {
  const body = text(paragraph('aaaa', 'One', { type: 'hardBreak' }, 'two.'), paragraph('bbbb', ' '));
  expect([paragraphOf(body, 'aaaa'), paragraphOf(body, 'bbbb'), paragraphOf(body, 'cccc')]).toEqual([
    'One two.',
    null,
    null,
  ]);
});

describe('what a new note quotes', () => {
  it('is the paragraph', () => expect(quoteOf(first)).toBe(first));

  it('is whole words from the beginning of a very long one, which stand in it', () => {
    const long = flat('Sülze 👍 '.repeat(400));
    const quote = quoteOf(long);
    expect([...quote].length).toBeLessThanOrEqual(longestNoteQuote);
    expect(quote).toMatch(/^(Sülze 👍 )+Sülze( 👍)?$/u);
    expect(stillStands({ block: 'aaaa', quote }, text(paragraph('aaaa', long)))).toBe(true);
    expect(quoteOf('x'.repeat(2_000))).toBe('x'.repeat(longestNoteQuote));
  });
});

describe('what a thread says of a note', () => {
  const live = { version: 4, body: text(paragraph('aaaa', first)) };

  it('that it stands', () =>
    expect(toNoted({ ...note, version: 2 }, live)).toEqual({ block: 'aaaa', quote: first, stands: true, since: null }));

  it('or that it was written about an earlier version, with the two to compare', () =>
    expect(toNoted({ ...note, quote: second, version: 2 }, live)).toEqual({
      block: 'aaaa',
      quote: second,
      stands: false,
      since: { from: 2, to: 4 },
    }));

  it.each([
    ['its version is not known', null, live],
    ['its version is the live one', 4, live],
    ['the story is not public', 2, null],
  ])('without a comparison where %s', (_, version, there) =>
    expect(toNoted({ ...note, quote: second, version }, there)).toMatchObject({ stands: false, since: null }),
  );

  it('with the first words of a long quote', () =>
    expect(toNoted({ block: 'aaaa', quote: 'word '.repeat(100), version: 1 }, live).quote).toMatch(
      /^(word ){17}word…$/,
    ));
});

it('only notes that stand are counted, each at its own paragraph', () => {
  const body = text(paragraph('aaaa', first), paragraph('bbbb', second));
  const quotes = [
    { block: 'aaaa', quote: first, notes: 2 },
    { block: 'aaaa', quote: '212 times', notes: 1 },
    { block: 'aaaa', quote: 'of before', notes: 5 },
    { block: 'bbbb', quote: first, notes: 7 },
  ];
  expect([...countStanding(quotes, body)]).toEqual([['aaaa', 3]]);
});

it('the notes of a paragraph have one address', () => {
  expect(notesAddress('bridge', 'aaaa')).toBe('/articles/bridge/notes/aaaa');
  expect(notesAddress('bridge', 'aaaa', '0123')).toBe('/articles/bridge/notes/aaaa#c-0123');
});
