import { acts, areas } from '@/words/audit';

/** A part of the log that the filter offers. */
export type Area = keyof typeof areas;

export function isArea(value: unknown): value is Area {
  return typeof value === 'string' && Object.hasOwn(areas, value);
}

/** What a kind of event is called. */
export function nameOf(kind: string): string {
  return (acts as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** The kinds of events an area of the filter stands for. */
export function kindsIn(area: Area): string[] {
  return Object.keys(acts).filter((kind) => areas[area].begin.some((begin) => kind.startsWith(begin)));
}

/** The kinds in whose name every word that was typed begins a word: `story publ` means “Story published”. */
export function kindsCalled(words: string): string[] {
  const typed = wordsIn(words);
  if (typed.length === 0) return [];
  return Object.entries(acts).flatMap(([kind, name]) => {
    const said = wordsIn(name);
    return typed.every((begin) => said.some((word) => word.startsWith(begin))) ? [kind] : [];
  });
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
