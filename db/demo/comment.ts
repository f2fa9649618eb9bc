/** What a demo comment is, and the words to write one with. Pure. */
export type Fate =
  | { kind: 'shown' }
  /** Left waiting, so that the queue has something in it. */
  | { kind: 'held' }
  | { kind: 'rejected' | 'removed'; reason: string; publicNote: string; privateNote: string }
  | { kind: 'spam' }
  | { kind: 'withdrawn' };

export interface DemoComment {
  /** The name it is signed with; the name of an author of the paper makes it a staff reply. */
  by: string;
  /** Minutes after what it answers: the article's publication, or the comment above. */
  after: number;
  text: string;
  fate: Fate;
  picked: boolean;
  /** Words of the article that it is a note on, which stand in one paragraph of its first version. */
  on?: string;
  /** What it said at first; its writer changed it soon after. */
  before?: string;
  /** What a reader has against it. */
  reported?: { reason: string; note: string };
  replies: DemoComment[];
}

/** One comment; `after` in minutes after what it answers. */
export function say(by: string, after: number, text: string, ...replies: DemoComment[]): DemoComment {
  return { by, after, text, fate: { kind: 'shown' }, picked: false, replies };
}

export function picked(comment: DemoComment): DemoComment {
  return { ...comment, picked: true };
}

/** Posted as `before`, and changed by its writer soon after. */
export function changed(before: string, comment: DemoComment): DemoComment {
  return { ...comment, before };
}

/** A reader has something against it; nobody has decided yet. */
export function reported(reason: string, note: string, comment: DemoComment): DemoComment {
  return { ...comment, reported: { reason, note } };
}

export function held(comment: DemoComment): DemoComment {
  return { ...comment, fate: { kind: 'held' } };
}

/** A note on the paragraph in which `words` stand. */
export function on(words: string, comment: DemoComment): DemoComment {
  return { ...comment, on: words };
}

/** Taken back by the one who wrote it; the answers stay. */
export function withdrawn(comment: DemoComment): DemoComment {
  return { ...comment, fate: { kind: 'withdrawn' } };
}

export function spam(comment: DemoComment): DemoComment {
  return { ...comment, fate: { kind: 'spam' } };
}

/** Refused before anybody saw it; `reason` is a key of the moderation reasons. */
export function rejected(reason: string, publicNote: string, privateNote: string, comment: DemoComment): DemoComment {
  return { ...comment, fate: { kind: 'rejected', reason, publicNote, privateNote } };
}

/** Public first and taken out later: a line stays in its place. */
export function removed(reason: string, publicNote: string, privateNote: string, comment: DemoComment): DemoComment {
  return { ...comment, fate: { kind: 'removed', reason, publicNote, privateNote } };
}
