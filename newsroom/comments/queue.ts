import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { CommentState, Verdict } from './comment';

/** What moderators get to see. Pure: the shapes, and which states each tab of the queue holds. */
export const tabs = {
  held: ['held'],
  shown: ['shown'],
  rejected: ['rejected', 'removed'],
  spam: ['spam'],
  all: ['held', 'shown', 'rejected', 'removed', 'spam', 'withdrawn'],
} as const satisfies Record<string, readonly CommentState[]>;
export type Tab = keyof typeof tabs;

/** Comments a page of the queue lists. */
export const queuePage = 50;

export function toTab(asked: string | undefined): Tab {
  return asked !== undefined && Object.hasOwn(tabs, asked) ? (asked as Tab) : 'held';
}

/** The page that an address asks for: from 1, and no further than anybody leafs. */
export function toPage(asked: unknown): number {
  return Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), 100_000);
}

export function queueAddress(tab: Tab, more: { id?: string; page?: number; did?: string } = {}): string {
  const query = new URLSearchParams({ tab });
  if (more.page && more.page > 1) query.set('page', String(more.page));
  if (more.id) query.set('id', more.id);
  if (more.did) query.set('did', more.did);
  return `/desk/comments?${query}`;
}

export interface QueueRowDto {
  id: string;
  name: string;
  words: string;
  headline: string;
  state: CommentState;
  rule: string;
  createdAt: string;
}

export interface QueueDto {
  tab: Tab;
  page: number;
  rows: QueueRowDto[];
  /** There are more behind this page. */
  more: boolean;
  counts: Record<Tab, number>;
}

/** One comment with everything a decision needs. No address: who someone is does not decide what they said. */
export interface QueueItemDto {
  id: string;
  slug: string;
  headline: string;
  state: CommentState;
  name: string;
  guest: boolean;
  source: string;
  tree: CommentTree;
  createdAt: string;
  verdict: Verdict;
  picked: boolean;
  reason: string | null;
  publicNote: string;
  privateNote: string;
  decidedBy: string | null;
  decidedAt: string | null;
  parent: { name: string; tree: CommentTree } | null;
  /** The words of the story that it is a note on; '' where it is none. */
  quote: string;
  person: PersonDto;
}

/** What this browser or account has posted before. */
export interface PersonDto {
  firstSeen: string;
  shown: number;
  refused: number;
  waiting: number;
  /** Names it used, this one included. */
  names: string[];
  recent: { id: string; state: CommentState; words: string; createdAt: string }[];
}
