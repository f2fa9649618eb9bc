import type { CommentsMode } from '@/newsroom/articles/article';
import type { ThreadStateDto } from '@/newsroom/articles/thread-state';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { longestEmail } from '@/newsroom/text/email-address';
import type { NotedDto } from './notes/note';

/** What a comment is, without the database. Pure. */
export type CommentState = 'held' | 'shown' | 'rejected' | 'removed' | 'withdrawn' | 'spam';

/** Why a comment was shown, held or refused: the rule that answered first, with the value it met and the setting it met it against. */
export interface Verdict {
  /** Refused is told at once and not stored; rejected is stored, for its author to read why and to object. */
  outcome: 'shown' | 'held' | 'rejected' | 'refused';
  rule: string;
  value: string | number | null;
  setting: string | number | null;
  /** The watch words that stood in it, or the words the classifier's guess rests on. */
  matched?: readonly string[];
  /** What an editor wrote to the person, where the rule is an editor's decision about them; never stored. */
  note?: string;
}

/** Counted in code points after NFC and CRLF → LF. */
export const limits = { name: 80, email: longestEmail, text: { min: 2, max: 4_000 }, request: 64 * 1024 };

/** Seconds between two comments of one person. */
export const secondsBetween = 15;
/** Conversations a page of the thread shows. */
export const conversationsAPage = 50;
/** Replies that are drawn below one conversation of a page, the oldest; the rest stands on the page of its first comment. */
export const repliesAConversation = 30;
/** Replies that one page of the thread draws, of all its conversations together: three each of fifty long ones. */
export const repliesAPage = 150;
/** Replies in one column, three deep, after which a conversation is continued on a page of its own; on that page there is room for more. */
export const flatReplies = { thread: 3, branch: 20 };

/** A comment as a page shows it. There is no field here for an address, and there never will be. */
export interface CommentDto {
  id: string;
  parentId: string | null;
  depth: number;
  name: string;
  badge: 'author' | 'staff' | null;
  picked: boolean;
  edited: boolean;
  /** A correction of the story came of it. */
  corrected: boolean;
  /** null for a tombstone. */
  tree: CommentTree | null;
  tombstone: { by: 'editor' | 'commenter'; reason: string; note: string } | null;
  createdAt: string;
  recommends: number;
  /** Named when the parent is not the comment right above: whom this answers; `elsewhere` where it is not on the page. */
  replyingTo: { id: string; name: string; quote: string; elsewhere?: true } | null;
  /** The paragraph it is a note on; null for every other comment. */
  noted: NotedDto | null;
  replies: CommentDto[];
  /** What is not drawn below it here: how many replies, and the comment on whose page they stand. */
  more: { id: string; count: number } | null;
}

export type Sort = 'best' | 'newest' | 'oldest';

export interface ThreadDto {
  articleId: string;
  slug: string;
  mode: CommentsMode;
  state: ThreadStateDto;
  count: number;
  sort: Sort;
  page: number;
  pages: number;
  conversations: CommentDto[];
  newest: NewestDto;
}

/** One comment with what it answers and what answers it. */
export interface BranchDto {
  articleId: string;
  slug: string;
  headline: string;
  state: ThreadStateDto;
  /** What it answers, without replies; null for the first of a conversation. */
  parent: CommentDto | null;
  comment: CommentDto;
  /** Of its direct replies. */
  page: number;
  pages: number;
  /** Where it stands in the thread: the page, and on it the comment itself or the nearest it answers that is drawn there. */
  back: { page: number; id: string };
}

/** What a page knows of the newest comments, wherever they stand: a reader's line asks for what came after. */
export interface NewestDto {
  /** When the last comment became public, in milliseconds; 0 where none did. */
  at: number;
  /** Those a line would tell again, because they became public within seconds of it: none of them is taken for new. */
  ids: string[];
}

/** Comments that became public after a moment, newest first, at most a page of `count`. */
export interface NewerDto {
  count: number;
  /** When the last of them became public, in milliseconds: what to ask from next; `since` where there is none. */
  until: number;
  comments: CommentDto[];
}

/** Only for the one who wrote it, at its own address. */
export interface OwnCommentDto {
  id: string;
  state: CommentState;
  name: string;
  source: string;
  tree: CommentTree;
  createdAt: string;
  verdict: Verdict;
  reason: string | null;
  publicNote: string;
}
