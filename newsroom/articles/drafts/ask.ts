import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { sections } from '@/db/schema/articles';
import { authors, users } from '@/db/schema/people';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { newBlockId } from '@/newsroom/text/block-id';
import type { Block } from '@/newsroom/text/blocks';
import { toBody, toMarkdown } from '@/newsroom/text/markdown';
import { labelWords } from '@/words/desk-stories';
import type { Label, Manuscript } from '../article';
import type { Asked, Choices } from './asked';
import type { FieldKey } from './change';
import type { Save } from './kept-saves';
import type { Clash, Settle } from './merge-manuscripts';

/** Fields that are words, so that others can be written. */
const wordFields: readonly string[] = ['headline', 'kicker', 'standfirst', 'dateline'] satisfies FieldKey[];

/** The clashes in words, each with who changed it last and when; names are those of today. */
export async function ask(tx: Tx, actor: Actor, clashes: readonly Clash[], others: readonly Save[]): Promise<Asked[]> {
  const people = await namesOf(
    tx,
    users,
    others.map(({ savedBy }) => savedBy),
  );
  const names = await namesIn(tx, clashes);
  return clashes.map((clash) => {
    const last = others.findLast(({ before: { fields, blocks } }) => clash.key in fields || clash.key in blocks);
    const by = (last ?? others.at(-1))?.savedBy ?? null;
    const say = (value: unknown) => (clash.kind === 'field' ? fieldWords(clash.key, value, names) : blockWords(value));
    return {
      key: clash.key,
      field: clash.kind === 'field' ? clash.key : null,
      was: say(clash.was),
      theirs: say(clash.theirs),
      mine: say(clash.mine),
      who: people.get(by ?? '') ?? null,
      self: by !== null && by === actorId(actor),
      at: (last ?? others.at(-1))?.savedAt.toISOString() ?? '',
      seen: markOf(clash.theirs),
      third: clash.kind === 'block' || wordFields.includes(clash.key),
    };
  });
}

/** Settles what was chosen. A choice made in sight of another text of theirs, or for a third that is empty, settles nothing. */
export function settledBy(choices: Choices): Settle {
  return (clash) => {
    const choice = Object.hasOwn(choices, clash.key) ? choices[clash.key] : undefined;
    if (!choice || choice.seen !== markOf(clash.theirs)) return undefined;
    if (choice.take !== 'third') return choice.take;
    const written = choice.third.normalize('NFC');
    if (written.trim() === '') return undefined;
    if (clash.kind === 'field') return wordFields.includes(clash.key) ? { value: written } : undefined;
    return { blocks: toBody(written).content.map((block, at) => named(block, at === 0 ? clash.key : newBlockId())) };
  };
}

function named(block: Block, id: string): Block {
  return { ...block, attrs: { ...block.attrs, id } } as Block;
}

/** Short and the same for the same text, whatever comes out of the database in which order. */
function markOf(value: unknown): string {
  const said = typeof value === 'object' && value !== null && 'type' in value ? blockWords(value) : value;
  return createHash('sha256')
    .update(JSON.stringify(said ?? null))
    .digest('base64url')
    .slice(0, 16);
}

function blockWords(block: unknown): string | null {
  if (!block) return null;
  return toMarkdown({ type: 'doc', content: [block as Block] })
    .replace(/ ?\{#[a-z0-9]{4,12}\}(?=\s*$)/, '')
    .trimEnd();
}

function fieldWords(key: string, value: unknown, names: Map<string, string>): string {
  const lead = value as Manuscript['lead'];
  if (key === 'label') return labelWords[value as Label];
  if (key === 'sectionId') return names.get(String(value)) ?? '';
  if (key === 'bylines') return (value as string[]).map((id) => names.get(id) ?? '').join(', ');
  if (key === 'tags') return (value as string[]).join(', ');
  if (key === 'lead') return lead ? [lead.alt, lead.caption, lead.credit].filter(Boolean).join('\n') : '';
  return String(value);
}

async function namesIn(tx: Tx, clashes: readonly Clash[]): Promise<Map<string, string>> {
  const sides = clashes.flatMap(({ key, was, theirs, mine }) => [was, theirs, mine].map((value) => [key, value]));
  const of = (wanted: string) => sides.flatMap(([key, value]) => (key === wanted ? (value as string) : []));
  const named = await namesOf(tx, sections, of('sectionId').flat());
  return new Map([...named, ...(await namesOf(tx, authors, of('bylines').flat()))]);
}

/** Names by id, of those that are there. */
export async function namesOf(
  tx: Tx,
  table: typeof users | typeof sections | typeof authors,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
