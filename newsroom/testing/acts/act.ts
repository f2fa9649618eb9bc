import type { Outcome } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import type { Verb } from '@/newsroom/people/permissions';
import { later } from '../cast';

/** When whatever is tried is tried. */
export const now = later(60);

let made = 0;

/** A number that nothing here had before. */
export function next(): number {
  made += 1;
  return made;
}

/** `name` with such a number. */
export function another(name: string): string {
  return `${name} ${next()}`;
}

/** A rule that somebody may be refused, what it is done to, and how. */
export interface Act {
  verb: Verb;
  /** Does the answer depend on whose story it is? */
  owned: boolean;
  /** Makes the thing, in the hands of `owner`, and answers its id or address. */
  prepare: (owner: Actor) => Promise<string>;
  run: (actor: Actor, thing: string) => Promise<Outcome<unknown>>;
}

export const owned = (verb: Verb, prepare: Act['prepare'], run: Act['run']): Act => ({
  verb,
  owned: true,
  prepare,
  run,
});
export const shared = (verb: Verb, prepare: Act['prepare'], run: Act['run']): Act => ({
  verb,
  owned: false,
  prepare,
  run,
});

/** For acts that are done to nothing in particular. */
export async function nothing(): Promise<string> {
  return '';
}
