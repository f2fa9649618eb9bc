import type { Block, Body } from '@/newsroom/text/blocks';
import { countWords } from '@/newsroom/text/words-in';
import { blockText, linksOf } from './block-text';
import { lineUp, type Named } from './line-up';
import { diffWords, type Effort, fullEffort, type Piece } from './word-diff';

/** What is said of a text beside its body, as readers read it: names, not ids. */
export const fieldNames = [
  'label',
  'section',
  'kicker',
  'headline',
  'standfirst',
  'bylines',
  'dateline',
  'tags',
  'lead',
  'sources',
  'claims',
] as const;
export type FieldName = (typeof fieldNames)[number];
/** One published version, ready to be compared. */
export interface VersionText {
  fields: Record<FieldName, string>;
  body: Body;
}

/** One part of a comparison, in reading order. Numbers are those of the blocks in the later text. */
export type Part =
  | { is: 'unchanged'; from: number; to: number; texts: string[] }
  | {
      is: 'changed';
      heading: boolean;
      pieces: Piece[];
      /** Addresses its links lead to no more, and those they lead to now. */
      links: Piece[];
      /** The words are the same; how they are set is not. */
      formOnly: boolean;
    };
export interface Difference {
  fields: { name: FieldName; pieces: Piece[] }[];
  parts: Part[];
  /** In words. */
  added: number;
  removed: number;
  changedBlocks: number;
  blocks: number;
}

/** What became of `before`: by field and by block, word by word. Pure; takes no longer than `fullEffort` allows. */
export function compare(before: VersionText, after: VersionText): Difference {
  const effort = { left: fullEffort };
  const fields = fieldNames
    .filter((name) => before.fields[name] !== after.fields[name])
    .map((name) => ({ name, pieces: diffWords(before.fields[name], after.fields[name], effort) }));
  const parts = compareBodies(before.body.content, after.body.content, effort);
  const changed = parts.filter((part) => part.is === 'changed');
  const pieces = [...fields, ...changed].flatMap((part) => part.pieces);
  const words = (is: Piece['is']) =>
    pieces.reduce((sum, piece) => sum + (piece.is === is ? countWords(piece.text) : 0), 0);
  return {
    fields,
    parts,
    added: words('added'),
    removed: words('removed'),
    changedBlocks: changed.length,
    blocks: after.body.content.length,
  };
}

function compareBodies(before: readonly Block[], after: readonly Block[], effort: Effort): Part[] {
  const [old, now] = [before.map(toNamed), after.map(toNamed)];
  const parts: Part[] = [];
  for (const [b, a] of lineUp(old, now)) {
    const [one, other] = [b === null ? undefined : before[b], a === null ? undefined : after[a]];
    const text = (a === null ? undefined : now[a]?.text) ?? '';
    const same = one !== undefined && other !== undefined && likeness(one) === likeness(other);
    const last = parts.at(-1);
    if (!same) parts.push(change(one, other, (b === null ? undefined : old[b]?.text) ?? '', text, effort));
    else if (last?.is === 'unchanged') {
      last.to += 1;
      last.texts.push(text);
    } else parts.push({ is: 'unchanged', from: (a ?? 0) + 1, to: (a ?? 0) + 1, texts: [text] });
  }
  return parts;
}

function toNamed(block: Block): Named {
  return { id: block.attrs?.id ?? '', text: blockText(block) };
}

/** All of a block but its names. */
function likeness(block: Block): string {
  return JSON.stringify(block, (key, value) => (key === 'id' ? undefined : value));
}

function change(one: Block | undefined, other: Block | undefined, before: string, after: string, effort: Effort): Part {
  const [old, now] = [one ? linksOf(one) : [], other ? linksOf(other) : []];
  const gone = old.filter((href) => !now.includes(href)).map((text): Piece => ({ is: 'removed', text }));
  const come = now.filter((href) => !old.includes(href)).map((text): Piece => ({ is: 'added', text }));
  return {
    is: 'changed',
    heading: (other ?? one)?.type === 'heading',
    pieces: diffWords(before, after, effort),
    links: one && other ? [...gone, ...come] : [],
    formOnly: before === after && gone.length + come.length === 0,
  };
}
