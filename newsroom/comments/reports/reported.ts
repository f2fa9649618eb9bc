import type { CommentTree } from '@/newsroom/text/comment-tree';

/** Reports, without the database. Pure. */

/** Longest note with a report, in code points. */
export const longestReport = 1_000;
/** The name of the rule by which reports hold a comment. */
export const reportsRule = 'reports';

export function reportAddress(slug: string, id: string): string {
  return `/articles/${slug}/comments/${id}/report`;
}

/**
 * May reports take it off the page? Not what staff wrote, not an editors' pick, and not words that a person at the paper has
 * let stand: what is decided is decided, until its author changes them.
 */
export function isHoldable(comment: {
  userId: string | null;
  pickedAt: Date | null;
  decidedAt: Date | null;
  editedAt: Date | null;
}): boolean {
  const { userId, pickedAt, decidedAt, editedAt } = comment;
  if (userId !== null || pickedAt !== null) return false;
  return decidedAt === null || (editedAt !== null && editedAt > decidedAt);
}

/** A report as the one who made it sees it. */
export interface ReportDto {
  /** A key of the reasons table. */
  reason: string;
  madeAt: string;
  settledAt: string | null;
  upheld: boolean | null;
}

/** The page of a report: the comment while it is public, and what this reader has said of it. */
export interface ReportPageDto {
  id: string;
  slug: string;
  headline: string;
  /** null once it is no longer public: only who reported it gets to see this page then. */
  comment: { name: string; tree: CommentTree } | null;
  own: boolean;
  made: ReportDto | null;
}
