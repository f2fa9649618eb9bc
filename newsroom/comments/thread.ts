import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { CommentDto, CommentState } from './comment';

/** Replies are drawn this deep and stand in one column after that. */
export const deepest = 3;
/** Code points of the parent's first words, where a reply in that column names whom it answers. */
const quoted = 70;

/** One comment as the database has it. */
export interface ThreadRow {
  id: string;
  parentId: string | null;
  rootId: string;
  name: string;
  badge: CommentDto['badge'];
  state: CommentState;
  tree: CommentTree;
  reason: string | null;
  publicNote: string;
  picked: boolean;
  edited: boolean;
  corrected: boolean;
  recommends: number;
  noted: CommentDto['noted'];
  createdAt: string;
  /** It was on a public page at some time. */
  wasPublic: boolean;
}

/**
 * Conversations as they are drawn: replies oldest first, three deep and then flat, what is not public left out. A tombstone
 * stands for what was public and was removed by a person, and for anything gone that still has replies. A reply names its
 * parent wherever that is not the comment right above it. `rows` come in the order they shall have. Pure, without recursion:
 * ten thousand replies below each other are one column. After `flat` replies in the column of a comment the rest of its
 * branch is counted and left to a page: that of the last reply drawn where all the rest is below it, else of that comment.
 */
export function toConversations(rows: readonly ThreadRow[], flat = Number.POSITIVE_INFINITY): CommentDto[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const below = new Map<string | null, ThreadRow[]>();
  for (const row of rows) {
    const parent = row.parentId !== null && byId.has(row.parentId) ? row.parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(row);
    else below.set(parent, [row]);
  }
  const order = inReadingOrder(below);
  const kept = whatStays(order, byId);
  const conversations: CommentDto[] = [];
  /** The list in which the replies to a comment stand. */
  const columns = new Map<string, CommentDto[]>();
  /** The comment three deep that begins the column of each, and what is drawn of that column last. */
  const begins = new Map<string, string>();
  const drawn = new Map<string, { last: CommentDto; level: number; flat: number; below: boolean }>();
  let above: string | null = null;
  for (const { row, level } of order) {
    if (!kept.has(row.id)) continue;
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    const owner = level > deepest && parent ? (begins.get(parent.id) ?? parent.id) : row.id;
    begins.set(row.id, owner);
    const soFar = level > deepest ? drawn.get(owner) : undefined;
    if (soFar && soFar.flat >= flat) {
      // In reading order, what is deeper and follows at once is below it.
      soFar.below &&= level > soFar.level;
      const count = (soFar.last.more?.count ?? 0) + (row.state === 'shown' ? 1 : 0);
      soFar.last.more = { id: soFar.below ? soFar.last.id : owner, count };
      continue;
    }
    const comment = toComment(row, Math.min(level, deepest));
    if (level >= deepest) drawn.set(owner, { last: comment, level, flat: (soFar?.flat ?? -1) + 1, below: true });
    if (parent && parent.id !== above) comment.replyingTo = toNamed(parent, level > deepest);
    const column = (parent && columns.get(parent.id)) ?? conversations;
    column.push(comment);
    columns.set(row.id, level < deepest ? comment.replies : column);
    above = row.id;
  }
  return conversations;
}

/**
 * Comments as one column in the order of `rows`, each naming whom it answers. `parents` are the comments answered, where
 * they can be read. Pure.
 */
export function toColumn(rows: readonly ThreadRow[], parents: readonly ThreadRow[]): CommentDto[] {
  const byId = new Map(parents.map((row) => [row.id, row]));
  return rows.map((row) => {
    const comment = toComment(row, 0);
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    const named = parent ? toNamed(parent, true) : null;
    if (named) comment.replyingTo = rows.some(({ id }) => id === named.id) ? named : { ...named, elsewhere: true };
    return comment;
  });
}

function inReadingOrder(below: ReadonlyMap<string | null, ThreadRow[]>): { row: ThreadRow; level: number }[] {
  const order: { row: ThreadRow; level: number }[] = [];
  const stack = [...(below.get(null) ?? [])].reverse().map((row) => ({ row, level: 0 }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    order.push(next);
    for (const row of [...(below.get(next.row.id) ?? [])].reverse()) stack.push({ row, level: next.level + 1 });
  }
  return order;
}

function whatStays(order: readonly { row: ThreadRow }[], byId: ReadonlyMap<string, ThreadRow>): Set<string> {
  const kept = new Set<string>();
  for (const { row } of [...order].reverse()) {
    if (row.state === 'shown' || (row.state === 'removed' && row.wasPublic)) kept.add(row.id);
    if (kept.has(row.id) && row.parentId !== null && byId.has(row.parentId)) kept.add(row.parentId);
  }
  return kept;
}

function toComment(row: ThreadRow, depth: number): CommentDto {
  const shown = row.state === 'shown';
  return {
    id: row.id,
    parentId: row.parentId,
    depth,
    name: shown ? row.name : '',
    badge: shown ? row.badge : null,
    picked: shown && row.picked,
    edited: shown && row.edited,
    corrected: shown && row.corrected,
    tree: shown ? row.tree : null,
    tombstone: shown
      ? null
      : row.state === 'withdrawn'
        ? { by: 'commenter', reason: '', note: '' }
        : { by: 'editor', reason: row.reason ?? '', note: row.publicNote },
    createdAt: row.createdAt,
    recommends: shown ? row.recommends : 0,
    replyingTo: null,
    noted: shown ? row.noted : null,
    replies: [],
    more: null,
  };
}

function toNamed(parent: ThreadRow, inColumn: boolean): CommentDto['replyingTo'] {
  if (parent.state !== 'shown') return { id: parent.id, name: '', quote: '' };
  return { id: parent.id, name: parent.name, quote: inColumn ? firstWords(parent.tree) : '' };
}

function firstWords(tree: CommentTree): string {
  const points = [...plainText(tree)];
  return points.length <= quoted ? points.join('') : `${points.slice(0, quoted).join('').trimEnd()}…`;
}

/** Every comment of these conversations, in the order in which they are read. Without recursion. */
export function* everyOne(conversations: readonly CommentDto[]): Generator<CommentDto> {
  const stack = [...conversations].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    for (const reply of [...next.replies].reverse()) stack.push(reply);
  }
}

/**
 * Where all that was read and is not drawn of a conversation is below its last comment: that comment, and whatever of
 * `rows` belongs to the conversation and is neither it nor below it. null where it goes on in more places. Pure.
 */
export function endOf(
  conversation: CommentDto,
  rows: readonly ThreadRow[],
): { last: CommentDto; before: string[] } | null {
  const going = [...everyOne([conversation])].filter(({ more }) => more !== null);
  const [last] = going;
  if (!last || going.length > 1 || last.more?.id !== last.id) return null;
  const before = new Set([conversation.id]);
  // A row comes after what it answers.
  for (const { id, parentId } of rows) if (parentId && before.has(parentId) && id !== last.id) before.add(id);
  return { last, before: [...before] };
}

/** Says below `at`, one of its comments, how many of the `total` shown replies of a conversation are not drawn and not counted elsewhere. */
export function withRest(conversation: CommentDto, total: number, at = conversation): CommentDto {
  let told = 0;
  for (const { more } of everyOne([conversation])) told += more?.count ?? 0;
  for (const { tree } of everyOne(conversation.replies)) told += tree ? 1 : 0;
  if (total > told) at.more = { id: at.id, count: (at.more?.count ?? 0) + total - told };
  return conversation;
}
