import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { Sort } from './comment';
import type { NoteOn } from './notes/note';

/** What the reply form holds between two answers. Everything typed comes back; nothing in it is believed. Pure. */
export interface ReplyState {
  /** A key of words/problems.ts; null before anything was sent. */
  problem: string | null;
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string | number>>;
  typed: { text: string; name: string; email: string; notify: string };
  /** What the text would look like, where that was asked for. */
  preview?: CommentTree;
  /** The paragraph it is a note on, as it reads now. */
  note: NoteOn | null;
}

export const untouched: ReplyState = {
  problem: null,
  fields: {},
  values: {},
  typed: { text: '', name: '', email: '', notify: '' },
  note: null,
};

/** Where the form of an article, of one comment or one paragraph of it, posts to and is shown again. */
export function replyAddress(slug: string, to: string | null, block: string | null = null): string {
  const query = to === null ? block && `?note=${block}` : `?to=${to}`;
  return `/articles/${slug}/reply${query ?? ''}`;
}

export function commentAddress(slug: string, id: string): string {
  return `/articles/${slug}/comments/${id}`;
}

/** One page of the whole conversation. */
export function threadPageAddress(slug: string, sort: Sort, page: number): string {
  const query = [...(page > 1 ? [`page=${page}`] : []), ...(sort === 'best' ? [] : [`sort=${sort}`])].join('&');
  return `/articles/${slug}/comments${query && `?${query}`}`;
}

/** What became public after a moment, in milliseconds. */
export function newAddress(slug: string, since: number): string {
  return `/articles/${slug}/comments/new?since=${since}`;
}

/** The place in the thread where a public comment stands; the story itself holds the first page. */
export function threadAddress(slug: string, page: number, id: string): string {
  return `${page === 1 ? `/articles/${slug}` : threadPageAddress(slug, 'best', page)}#c-${id}`;
}

/** Where a public comment is read: in the thread, or, where that leaves it to a page of its branch, there. */
export function shownAddress(slug: string, { page, drawn, id }: { page: number; drawn: boolean; id: string }): string {
  return drawn ? threadAddress(slug, page, id) : `${commentAddress(slug, id)}#c-${id}`;
}

/** A page of the direct replies to a comment. */
export function branchAddress(slug: string, id: string, page = 1): string {
  return `${commentAddress(slug, id)}${page > 1 ? `?page=${page}` : ''}`;
}
