import { idPattern } from '@/newsroom/id';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { CommentState, Verdict } from './comment';
import type { SanctionKind } from './sanctions/sanction';

/** What moderators get to see. Pure: the queues in their order, their addresses, and the shapes. */
export const tabs = ['held', 'reported', 'new', 'shown', 'rejected', 'spam'] as const;
export type Tab = (typeof tabs)[number];

/** The states whose comments a tab lists; reported and new are those with something more. */
export const statesOf: Readonly<Record<Tab, readonly CommentState[]>> = {
  held: ['held'],
  reported: ['held', 'shown'],
  new: ['shown'],
  shown: ['shown'],
  rejected: ['rejected', 'removed'],
  spam: ['spam'],
};

/** Comments a page of the queue lists. */
export const queuePage = 50;
/** Counted no further than this: what is behind it changes nothing for whoever reads it. */
export const countedTo = 1_000;

export function toTab(asked: string | undefined): Tab {
  return tabs.find((tab) => tab === asked) ?? 'held';
}

/** Where a page of the queue begins: below (`before`) or above (`after`) a comment. Anything that is no id is the top. */
export interface Edge {
  before?: string | undefined;
  after?: string | undefined;
}

export function toEdge({ before, after }: { before?: unknown; after?: unknown }): Edge {
  const id = (asked: unknown) => (typeof asked === 'string' && idPattern.test(asked) ? asked : undefined);
  return id(before) ? { before: id(before) } : id(after) ? { after: id(after) } : {};
}

/** What an address of the queue says besides its tab: the open comment, the page, what was just done and when. */
export interface Asked extends Edge {
  id?: string | undefined;
  /** `list` where only the queue is wanted: the way back to it on a phone. */
  view?: 'list' | undefined;
  did?: string | undefined;
  at?: string | undefined;
  done?: number | undefined;
  meanwhile?: string | undefined;
}

export function queueAddress(tab: Tab, more: Asked = {}): string {
  const query = new URLSearchParams({ tab });
  for (const name of ['before', 'after', 'id', 'view', 'did', 'at', 'done', 'meanwhile'] as const) {
    const value = more[name];
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return `/desk/comments?${query}`;
}

export interface QueueRowDto {
  id: string;
  name: string;
  quote: string;
  headline: string;
  state: CommentState;
  rule: string;
  createdAt: string;
  /** Open reports; 0 for none. */
  reports: number;
  /** Words that would replace its own wait for a person. */
  edited: boolean;
  /** Names the words it has now (edits/words-key.ts). */
  words: string;
}

export interface QueueDto {
  tab: Tab;
  rows: QueueRowDto[];
  /** The comments that a page above and below begins at; null where there is none. */
  above: string | null;
  below: string | null;
  /** Up to `countedTo`. */
  counts: Record<Tab, number>;
}

/** One comment with everything a decision needs. No address: who someone is does not decide what they said. */
export interface QueueItemDto {
  id: string;
  articleId: string;
  slug: string;
  headline: string;
  state: CommentState;
  name: string;
  guest: boolean;
  source: string;
  tree: CommentTree;
  createdAt: string;
  verdict: Verdict;
  /** Names the words that were read, so that no others are decided about (edits/words-key.ts). */
  words: string;
  /** Words that its author would have instead, waiting for a person. */
  edit: { id: string; tree: CommentTree; verdict: Verdict; writtenAt: string } | null;
  picked: boolean;
  reason: string | null;
  publicNote: string;
  privateNote: string;
  decidedBy: string | null;
  decidedAt: string | null;
  parent: { name: string; tree: CommentTree } | null;
  /** The words of the story that it is a note on; '' where it is none. */
  quote: string;
  reports: ReportDto[];
  /** Sent to the story's authors, and when they had looked. */
  routed: { at: string; settled: boolean } | null;
  person: PersonDto;
}

/** What a reader has against the comment; who it was is told by name only where it is an account's. */
export interface ReportDto {
  reason: string;
  note: string;
  who: string | null;
  createdAt: string;
  open: boolean;
}

/** What one person has posted before: from this browser and, where the address is confirmed, from every other of theirs. */
export interface PersonDto {
  /** null for an account and for what was imported without a key. */
  commenterId: string | null;
  confirmed: boolean;
  firstSeen: string;
  shown: number;
  refused: number;
  waiting: number;
  picks: number;
  /** Names it used, this one included. */
  names: string[];
  recent: PostedDto[];
  sanctions: StandingDto[];
  notes: NoteDto[];
}
export interface PostedDto {
  id: string;
  state: CommentState;
  picked: boolean;
  reason: string | null;
  words: string;
  headline: string;
  createdAt: string;
}
export interface StandingDto {
  id: string;
  kind: SanctionKind;
  reason: string;
  publicNote: string;
  privateNote: string;
  by: string | null;
  madeAt: string;
  until: string | null;
  acknowledgedAt: string | null;
  endedAt: string | null;
  endedBy: string | null;
  /** What it goes by besides the key. */
  address: boolean;
  network: boolean;
}
export interface NoteDto {
  id: string;
  words: string;
  by: string | null;
  madeAt: string;
}
