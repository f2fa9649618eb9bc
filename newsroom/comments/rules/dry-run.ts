import type { CommentState, Verdict } from '../comment';

/** One comment that the rules on trial would not have shown at once. */
export interface TriedDto {
  id: string;
  name: string;
  words: string;
  /** What became of it in truth. */
  state: CommentState;
  headline: string;
  createdAt: string;
  verdict: Verdict;
  /** The rules as they are would have shown it at once. */
  fresh: boolean;
}

/** What rules would have done with the last comments. Pure: the shape. */
export interface DryRun {
  /** How many comments were judged again. */
  of: number;
  rules: { rule: string; outcome: 'held' | 'rejected'; count: number; fresh: number; comments: TriedDto[] }[];
}
