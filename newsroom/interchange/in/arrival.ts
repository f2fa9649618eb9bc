import type { Actor } from '@/newsroom/people/actor';
import type { OpenExport } from './open-export';

/** Something that came over otherwise than it was, or did not: where it stands in the export, and what became of it. */
export interface Note {
  place: string;
  what: string;
}

/** One import under way: who, out of what, when, and what was found here that goes by another id. */
export interface Arrival {
  actor: Actor;
  from: OpenExport;
  now: Date;
  /** Id in the export → id here, where the two differ. */
  renamed: Map<string, string>;
  /** What came over, by kind. */
  came: Record<string, number>;
  /** What was here already, by kind. */
  here: Record<string, number>;
  notes: Note[];
  progress: (line: string) => void;
}

export function newArrival(actor: Actor, from: OpenExport, now: Date, progress: Arrival['progress']): Arrival {
  return { actor, from, now, renamed: new Map(), came: {}, here: {}, notes: [], progress };
}

/** What `id` of the export is called here. */
export function idHere({ renamed }: Arrival, id: string): string {
  return renamed.get(id) ?? id;
}

export function count(counts: Record<string, number>, kind: string, more = 1): void {
  if (more > 0) counts[kind] = (counts[kind] ?? 0) + more;
}

export function note({ notes }: Arrival, place: string, what: string): void {
  notes.push({ place, what });
}
