import type { Refusal } from '@/newsroom/outcome';
import type { FieldKey } from './change';

/** What a writer is asked where two changed the same: as pages and the editor show it. Pure. */
export interface Asked {
  /** Names the field or the block in the form. */
  key: string;
  /** The field, or null for a block of the text. */
  field: FieldKey | null;
  /** In words, blocks in Markdown; null where that side took the block out. */
  was: string | null;
  theirs: string | null;
  mine: string | null;
  /** Who changed theirs last, null where nobody can be named; `self` where it was the same person in another window. */
  who: string | null;
  self: boolean;
  /** ISO 8601. */
  at: string;
  /** Says which of their texts was looked at: a choice about another one does not count. */
  seen: string;
  /** Can a third text be written here? */
  third: boolean;
}

/** 409 with what is to be chosen. */
export interface Conflict extends Refusal {
  readonly asked: readonly Asked[];
}

/** What a writer chose about one clash. */
export interface Choice {
  take: 'mine' | 'theirs' | 'third';
  third: string;
  seen: string;
}
export type Choices = Readonly<Record<string, Choice>>;

/** What others had changed in a text that was saved all the same. */
export interface MergedIn {
  /** Names of those who did, each once; without the writer. */
  who: string[];
  /** The writer did too, in another window. */
  self: boolean;
  paragraphs: number;
  fields: FieldKey[];
}
