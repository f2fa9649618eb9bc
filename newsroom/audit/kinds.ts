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
