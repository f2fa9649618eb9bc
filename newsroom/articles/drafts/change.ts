import type { Block } from '@/newsroom/text/blocks';
import { isSameValue } from '@/newsroom/text/same-value';
import type { Manuscript } from '../article';
import { evidenceOf, withEvidence } from '../evidence/evidence';

/** What makes one manuscript of another, block by block: as saves keep it and as the editor is told it. Pure. */
export type FieldKey = Exclude<keyof Manuscript, 'body'>;
export const fieldKeys = [
  'headline',
  'kicker',
  'standfirst',
  'dateline',
  'label',
  'sectionId',
  'bylines',
  'tags',
  'lead',
  'evidence',
] as const satisfies readonly FieldKey[];

export interface Change {
  /** Of the evidence the lists, also where they are empty by now: JSON has no word for a field that went. */
  fields: Partial<Omit<Manuscript, 'body'>>;
  /** Blocks as they become, by id. */
  blocks: Record<string, Block>;
  /** Ids of all blocks as they become, in order, where that is another one; what is not in it goes. */
  order: string[] | null;
}

export const idOf = (block: Block): string => block.attrs?.id ?? '';

/** The blocks of a manuscript by their ids, in order. */
export function blocksOf(manuscript: Manuscript): Map<string, Block> {
  return new Map(manuscript.body.content.map((block) => [idOf(block), block]));
}

/** What makes `to` of `from`. */
export function changeBetween(from: Manuscript, to: Manuscript): Change {
  const [before, after] = [blocksOf(from), blocksOf(to)];
  const fields = fieldKeys.filter((key) => !isSameValue(from[key], to[key]));
  const blocks = [...after].filter(([id, block]) => !isSameValue(before.get(id), block));
  const order = [...after.keys()];
  return {
    fields: Object.fromEntries(fields.map((key) => [key, key === 'evidence' ? evidenceOf(to) : to[key]])),
    blocks: Object.fromEntries(blocks),
    order: isSameValue([...before.keys()], order) ? null : order,
  };
}

export function isNothing({ fields, blocks, order }: Change): boolean {
  return order === null && Object.keys(fields).length === 0 && Object.keys(blocks).length === 0;
}

/** `manuscript` with the change made to it. */
export function withChange(manuscript: Manuscript, { fields, blocks, order }: Change): Manuscript {
  const known = new Map([...blocksOf(manuscript), ...Object.entries(blocks)]);
  const ids = order ?? [...blocksOf(manuscript).keys()];
  const content = ids.flatMap((id) => known.get(id) ?? []);
  const changed = { ...manuscript, ...fields, body: { type: 'doc', content } } as const;
  return withEvidence<Manuscript>(changed, changed.evidence);
}
