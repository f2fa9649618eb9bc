import type { Block } from '@/newsroom/text/blocks';
import { isSameValue } from '@/newsroom/text/same-value';
import { limits, type Manuscript } from '../article';
import { evidenceOf, withEvidence } from '../evidence/evidence';
import { blocksOf, type FieldKey, fieldKeys } from './change';
import { mergeLists } from './merge-lists';
import { mergeOrder } from './merge-order';

/** What two writers changed in different ways; `null` where one of them took the block out. */
export type Clash =
  | { key: FieldKey; kind: 'field'; was: unknown; theirs: unknown; mine: unknown }
  | { key: string; kind: 'block'; was: Block | null; theirs: Block | null; mine: Block | null };

/** Which side a clash is settled for, or what stands there instead; undefined where it is not settled. */
export type Settle = (clash: Clash) => 'mine' | 'theirs' | { value: unknown } | { blocks: Block[] } | undefined;

/**
 * Three-way merge: `base` is what both began from. What only one of them changed is taken; what both changed alike as well.
 * A gallery, a table and a list is one block each, the lead picture one field; bylines and tags are merged name by name.
 * Sources and claims are changed one by one by rules of their own: both sides having changed them, `theirs` has it all.
 * Where they clash, `settle` is asked; an unsettled clash is listed and `mine` stands in the merged text. Pure.
 */
export function mergeManuscripts(
  base: Manuscript,
  theirs: Manuscript,
  mine: Manuscript,
  settle: Settle = () => undefined,
): { merged: Manuscript; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const fields = Object.fromEntries(
    fieldKeys.map((key) => {
      const agreed = mergeField(key, base, theirs, mine);
      if (agreed !== undefined) return [key, agreed];
      const clash = { key, kind: 'field', was: base[key], theirs: theirs[key], mine: mine[key] } as const;
      const settled = settle(clash);
      if (settled === undefined || typeof settled === 'string') {
        if (settled === undefined) clashes.push(clash);
        return [key, settled === 'theirs' ? theirs[key] : mine[key]];
      }
      return [key, 'value' in settled ? settled.value : mine[key]];
    }),
  ) as Omit<Manuscript, 'body'>;
  const body = mergeBlocks(base, theirs, mine, settle, clashes);
  const merged: Manuscript = { ...fields, body: { type: 'doc', content: body } };
  return { merged: withEvidence(merged, merged.evidence), clashes };
}

/** The value both agree on; undefined where they do not. */
function mergeField(key: FieldKey, base: Manuscript, theirs: Manuscript, mine: Manuscript): unknown {
  if (key === 'bylines' || key === 'tags')
    return mergeLists(base[key], theirs[key], mine[key], limits[key]) ?? undefined;
  if (key === 'evidence') {
    const [was, their, own] = [base, theirs, mine].map(evidenceOf);
    return agreed(was, their, own) ?? their;
  }
  return agreed(base[key], theirs[key], mine[key]);
}

function agreed<T>(base: T, theirs: T, mine: T): T | undefined {
  if (isSameValue(base, mine) || isSameValue(theirs, mine)) return theirs;
  return isSameValue(base, theirs) ? mine : undefined;
}

function mergeBlocks(base: Manuscript, theirs: Manuscript, mine: Manuscript, settle: Settle, clashes: Clash[]) {
  const [was, one, other] = [blocksOf(base), blocksOf(theirs), blocksOf(mine)];
  const stands = new Map<string, Block[]>();
  for (const id of new Set([...was.keys(), ...one.keys(), ...other.keys()])) {
    const found = [was, one, other].map((blocks) => blocks.get(id) ?? null);
    const [before = null, their = null, own = null] = found;
    const block = agreed(before, their, own);
    if (block !== undefined) {
      stands.set(id, block ? [block] : []);
      continue;
    }
    const clash = { key: id, kind: 'block', was: before, theirs: their, mine: own } as const;
    const settled = settle(clash);
    if (settled === undefined) clashes.push(clash);
    if (typeof settled === 'object' && 'blocks' in settled) stands.set(id, settled.blocks);
    // Unsettled and taken out by mine, theirs stands, so that the place is not lost.
    else stands.set(id, [(settled === 'theirs' ? their : (own ?? (settled ? null : their))) ?? []].flat());
  }
  const order = mergeOrder(
    [...was.keys()],
    [...one.keys()],
    [...other.keys()],
    (id) => (stands.get(id)?.length ?? 0) > 0,
  );
  return order.flatMap((id) => stands.get(id) ?? []);
}
