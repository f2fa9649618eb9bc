import type { CommentState } from '../comment';

/** Longest appeal: words between white space, and code points however they are divided. Pure. */
export const appealLimits = { words: 1_000, characters: 8_000 };
/** Longest answer to an appeal, in code points. */
export const longestAnswer = 2_000;

/** Decisions that can be appealed against: what was refused, taken down or called spam. */
export const appealable = ['rejected', 'removed', 'spam'] as const satisfies readonly CommentState[];

export function isAppealable(state: CommentState): boolean {
  return appealable.some((one) => one === state);
}

/** Was the decision that stands, made at `decidedAt`, appealed against already? `last` is the last appeal about the comment. */
export function isAppealed(
  last: { madeAt: Date; decidedAt: Date | null } | undefined,
  decidedAt: Date | null,
): boolean {
  return last !== undefined && (last.decidedAt === null || last.madeAt >= (decidedAt ?? last.madeAt));
}

/** Words between white space, as a person counts them. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/** Where an appeal about a comment is written and followed; `by` is the token of a letter. */
export function appealAddress(slug: string, id: string, by = ''): string {
  return `/articles/${slug}/comments/${id}/appeal${by && `?by=${by}`}`;
}

/** An appeal as the one who made it sees it. */
export interface AppealDto {
  words: string;
  madeAt: string;
  decidedAt: string | null;
  upheld: boolean | null;
  answer: string;
}
