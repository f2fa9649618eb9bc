/** Notes of the newsroom on the margin of a draft. Pure. */
export const longestDraftNote = 2_000;
/** How much of the paragraph stands with a note, in code points. */
export const quoteLength = 200;
/** What the fields of answers beside the editor are called, before the id of their note. */
export const answerField = 'answer-';

export interface DraftNoteDto {
  id: string;
  /** Who wrote it; null where the account is gone. */
  by: string | null;
  words: string;
  writtenAt: string;
}
/** A note with its answers. */
export interface DraftTalkDto extends DraftNoteDto {
  block: string;
  /** The words it was written about; they may have changed since. */
  quote: string;
  resolvedBy: string | null;
  resolvedAt: string | null;
  answers: DraftNoteDto[];
}

/** Somebody a note can name. */
export interface Colleague {
  id: string;
  name: string;
}

/**
 * The ids of those whom `words` name: @ and then the whole name, or its first word where only one of them is called so; in any
 * case of letters, and not as the beginning of a longer word.
 */
export function mentionsIn(words: string, colleagues: readonly Colleague[]): string[] {
  const said = words.toLocaleLowerCase();
  const called = new Map<string, string[]>();
  for (const { id, name } of colleagues) {
    const whole = name.toLocaleLowerCase();
    const first = whole.split(/\s+/)[0] ?? whole;
    for (const way of new Set([whole, first])) called.set(way, [...(called.get(way) ?? []), id]);
  }
  const found = new Set<string>();
  for (let at = said.indexOf('@'); at >= 0; at = said.indexOf('@', at + 1)) {
    if (/[\p{L}\p{N}]/u.test(said[at - 1] ?? '')) continue; // an e-mail address names nobody
    const rest = said.slice(at + 1);
    const [longest] = [...called.keys()]
      .filter((way) => rest.startsWith(way) && !/^[\p{L}\p{N}\p{M}]/u.test(rest.slice(way.length)))
      .sort((a, b) => b.length - a.length);
    const ids = longest === undefined ? [] : (called.get(longest) ?? []);
    if (ids.length === 1 && ids[0]) found.add(ids[0]);
  }
  return [...found];
}
