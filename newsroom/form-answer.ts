/** What a form of the desk shows after it was sent: sentences, and everything that was typed. */
export interface Answered {
  /** Counts the answers, so that a form can tell a second refusal from the first. */
  turn: number;
  problem: string | null;
  /** Field → sentence. */
  fields: Record<string, string>;
  typed: Record<string, string>;
  /** What was done, where the same page is shown again. */
  done: string | null;
  /** What is shown this once and kept nowhere: a link, codes. */
  shown?: readonly string[];
}

export const unanswered: Answered = { turn: 0, problem: null, fields: {}, typed: {}, done: null };
