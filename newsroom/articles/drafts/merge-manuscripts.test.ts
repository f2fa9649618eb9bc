import { describe, expect, it } from 'vitest';
import type { Block } from '@/newsroom/text/blocks';
import type { Manuscript } from '../article';
import { blankManuscript } from '../manuscript';
import { adoptIds } from './adopt-ids';
import { blocksOf, changeBetween, idOf, isNothing, withChange } from './change';
import { mergeManuscripts } from './merge-manuscripts';

const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const story = (blocks: Block[], fields: Partial<Manuscript> = {}): Manuscript => ({
  ...blankManuscript,
  ...fields,
  body: { type: 'doc', content: blocks },
});
/** `a:words b:other` as paragraphs; a name alone says its own name. */
const text = (said: string, fields?: Partial<Manuscript>) =>
  story(
    said
      .split(' ')
      .filter(Boolean)
      .map((one) => paragraph(one.split(':')[0] ?? '', one.split(':')[1] ?? one)),
    fields,
  );
const told = ({ body }: Manuscript) =>
  body.content.map((block) => {
    const words = 'content' in block ? (block.content as { text: string }[])[0]?.text : '';
    return idOf(block) === words ? words : `${idOf(block)}:${words}`;
  });

const merged = (base: string, theirs: string, mine: string) => {
  const { merged, clashes } = mergeManuscripts(text(base), text(theirs), text(mine));
  return [told(merged).join(' '), clashes.map(({ key }) => key).join(' ')];
};

describe('two writers of one body', () => {
  it.each([
    ['edits of two paragraphs are both in', 'a b c', 'a:x b c', 'a b c:y', 'a:x b c:y', ''],
    ['the same edit twice is one', 'a b', 'a:x b', 'a:x b', 'a:x b', ''],
    ['two edits of one paragraph are asked', 'a b', 'a:x b', 'a:y b', 'a:y b', 'a'],
    ['what one took out and the other left alone is gone', 'a b c', 'a c', 'a b c:y', 'a c:y', ''],
    ['what one took out and the other changed is asked, and stands', 'a b c', 'a c', 'a b:y c', 'a b:y c', 'b'],
    ['the other way round too', 'a b c', 'a b:x c', 'a c', 'a b:x c', 'b'],
    ['what both took out is gone', 'a b c', 'a c', 'a c', 'a c', ''],
    ['put in at the same place, both are there, theirs first', 'a b', 'a x b', 'a y b', 'a x y b', ''],
    ['put in at the beginning, both are there', 'a', 'x a', 'y a', 'x y a', ''],
    ['put in at the end, both are there', 'a', 'a x', 'a y', 'a x y', ''],
    ['what was moved moves with the other’s words', 'a b c', 'c a b', 'a b c:y', 'c:y a b', ''],
    ['and mine moves with theirs', 'a b c d', 'a b c d:x', 'd a b c', 'd:x a b c', ''],
    ['a move and an insertion are both there', 'a b c', 'a b x c', 'c a b', 'c a b x', ''],
    ['a split beside an edit elsewhere', 'a b', 'a n b', 'a b:y', 'a n b:y', ''],
    ['a merge of two beside an edit elsewhere', 'a b c', 'a:ab c', 'a b c:y', 'a:ab c:y', ''],
    ['a merge of two, of which the other changed one, is asked', 'a b', 'a:ab', 'a b:y', 'a:ab b:y', 'b'],
    ['everything replaced, while one changed a word', 'a b', 'a:x b', 'n', 'a:x n', 'a'],
  ])('%s', (_, base, theirs, mine, whole, asked) => {
    expect(merged(base, theirs, mine)).toEqual([whole, asked]);
  });

  it('a settled clash is as it was settled, in its place', () => {
    const [base, theirs, mine] = [text('a b c'), text('a b:x c'), text('a b:y c')] as const;
    const by = (settle: Parameters<typeof mergeManuscripts>[3]) => mergeManuscripts(base, theirs, mine, settle);
    expect(told(by(() => 'mine').merged)).toEqual(['a', 'b:y', 'c']);
    expect(told(by(() => 'theirs').merged)).toEqual(['a', 'b:x', 'c']);
    const third = by(() => ({ blocks: [paragraph('b', 'both'), paragraph('n', 'n')] }));
    expect([told(third.merged), third.clashes]).toEqual([['a', 'b:both', 'n', 'c'], []]);
    const gone = mergeManuscripts(base, theirs, text('a c'), () => 'mine');
    expect(told(gone.merged)).toEqual(['a', 'c']);
  });

  it('a gallery and a table are one block each: two changes of one are asked', () => {
    const figure = (id: string, alt: string) => ({
      type: 'figure' as const,
      attrs: { id, media: 'm', alt, credit: '', wide: false },
    });
    const gallery = (...alts: string[]): Block => ({
      type: 'gallery',
      attrs: { id: 'g' },
      content: alts.map((alt, at) => figure(`f${at}`, alt)),
    });
    const { clashes } = mergeManuscripts(
      story([gallery('one', 'two')]),
      story([gallery('ONE', 'two')]),
      story([gallery('one', 'TWO')]),
    );
    expect(clashes.map(({ key }) => key)).toEqual(['g']);
  });
});

describe('two writers of the fields', () => {
  it('of two fields, both are in; of one, it is asked', () => {
    const { merged, clashes } = mergeManuscripts(
      text('a', { headline: 'One', kicker: 'K' }),
      text('a', { headline: 'Two', kicker: 'K', dateline: 'ORLE' }),
      text('a', { headline: 'Three', kicker: 'L' }),
    );
    expect(merged).toMatchObject({ headline: 'Three', kicker: 'L', dateline: 'ORLE' });
    expect(clashes).toEqual([{ key: 'headline', kind: 'field', was: 'One', theirs: 'Two', mine: 'Three' }]);
  });

  it.each([
    ['put in by both', 'a b', 'a b x', 'a y b', 'a y b x', ''],
    ['taken out by one, put in by the other', 'a b', 'b', 'a b y', 'b y', ''],
    ['put in another order by one', 'a b', 'b a', 'a b y', 'b y a', ''],
    ['put in another order by both', 'a b c', 'b a c', 'c a b', 'c a b', 'tags'],
    ['more than a story may have', 'a', 'a 1 2 3 4 5 6', 'a 7 8 9 10 11 12', 'a 7 8 9 10 11 12', 'tags'],
  ])('a list with names %s', (_, base, theirs, mine, whole, asked) => {
    const tagged = (tags: string) => text('a', { tags: tags.split(' ') });
    const { merged, clashes } = mergeManuscripts(tagged(base), tagged(theirs), tagged(mine));
    expect([merged.tags.join(' '), clashes.map(({ key }) => key).join()]).toEqual([whole, asked]);
  });
});

/** A manuscript by chance, made of `from` by edits, moves, splits, merges and deletions. */
function edited(from: Manuscript, random: () => number, sign: string): Manuscript {
  const blocks = [...from.body.content];
  for (let step = 0; step < 4; step += 1) {
    const at = Math.floor(random() * blocks.length);
    const fresh = `${sign}${Math.floor(random() * 1e6)}`;
    const act = Math.floor(random() * 4);
    if (act === 0 && blocks[at]) blocks[at] = paragraph(idOf(blocks[at]), fresh);
    if (act === 1) blocks.splice(at, 0, paragraph(fresh, fresh));
    if (act === 2) blocks.splice(at, 1);
    if (act === 3) blocks.splice(Math.floor(random() * blocks.length), 0, ...blocks.splice(at, 1));
  }
  return { ...from, headline: random() < 0.3 ? sign : from.headline, body: { type: 'doc', content: blocks } };
}

describe('whatever two writers do', () => {
  const cases = Array.from({ length: 300 }, (_, seed) => {
    let state = seed + 1;
    const random = () => {
      state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9;
      return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
    };
    const base = text('a b c d e f');
    return { base, theirs: edited(base, random, 't'), mine: edited(base, random, 'm') };
  });

  it('with one writer only, the merged text is theirs to the letter', () => {
    for (const { base, theirs, mine } of cases) {
      expect(told(mergeManuscripts(base, theirs, base).merged)).toEqual(told(theirs));
      expect(told(mergeManuscripts(base, base, mine).merged)).toEqual(told(mine));
      expect(mergeManuscripts(base, mine, mine)).toEqual({ merged: mine, clashes: [] });
    }
  });

  it('every block either wrote is in the merged text or asked for, once', () => {
    for (const { base, theirs, mine } of cases) {
      const { merged, clashes } = mergeManuscripts(base, theirs, mine);
      const [was, now, asked] = [blocksOf(base), blocksOf(merged), new Set(clashes.map(({ key }) => key))];
      expect(now.size).toBe(merged.body.content.length);
      for (const text of [theirs, mine])
        for (const [id, block] of blocksOf(text)) {
          if (JSON.stringify(was.get(id)) === JSON.stringify(block) || asked.has(id)) continue;
          expect(now.get(id), `${told(base)} | ${told(theirs)} | ${told(mine)}`).toEqual(block);
        }
    }
  });

  it('settled for theirs, their blocks stand as they wrote them, and mine beside', () => {
    for (const { base, theirs, mine } of cases) {
      const { merged, clashes } = mergeManuscripts(base, theirs, mine, () => 'theirs');
      expect(clashes).toEqual([]);
      const [was, now] = [blocksOf(base), blocksOf(merged)];
      for (const [id, block] of blocksOf(theirs))
        if (JSON.stringify(was.get(id)) !== JSON.stringify(block)) expect(now.get(id)).toEqual(block);
    }
  });

  it('a change made of two texts makes the one of the other, and nothing of the same', () => {
    for (const { base, theirs } of cases) {
      expect(withChange(base, changeBetween(base, theirs))).toEqual(theirs);
      expect(withChange(theirs, changeBetween(theirs, base))).toEqual(base);
      expect(isNothing(changeBetween(base, structuredClone(base)))).toBe(true);
    }
  });
});

describe('blocks that lost their names', () => {
  it('get them back where they say the same, and keep new ones where they do not', () => {
    const base = text('a b:same c:same');
    const read = text('n1:a n2:same n3:other n4:same');
    expect(told(adoptIds(base, read))).toEqual(['a', 'b:same', 'n3:other', 'c:same']);
    expect(adoptIds(base, base)).toBe(base);
  });
});
