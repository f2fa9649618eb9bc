import { instantOf } from '@/newsroom/articles/calendar';
import { idPattern } from '@/newsroom/id';
import { type Area, isArea } from './kinds';

/** What of the log is asked for, as its address says it. Pure. */
export interface LogFilter {
  area: Area | null;
  /** Who did it, an account's id. */
  by: string | null;
  /** What it was done to, an id. */
  thing: string | null;
  /** Days of the paper's own zone, yyyy-mm-dd; both belong to it. */
  from: string | null;
  to: string | null;
  /** Words of the act's name, or of the name of whoever did it or of what it was done to. */
  q: string | null;
}

/** Longest search of the log, in characters. */
const longestSearch = 100;

/** The last act of the page before: the milliseconds and the number that `before` names. */
export interface LogEdge {
  at: Date;
  id: number;
}

type Asked = Readonly<Record<string, string | string[] | undefined>>;

const one = (asked: Asked, name: string) => {
  const value = asked[name];
  return typeof value === 'string' ? value : '';
};
const idIn = (value: string) => (idPattern.test(value) ? value : null);
const dayIn = (value: string) => (instantOf(`${value}T00:00`, 'UTC') ? value : null);

/** The filter in an address; what cannot be read is left out. */
export function toLogFilter(asked: Asked): LogFilter {
  const area = one(asked, 'area');
  return {
    area: isArea(area) ? area : null,
    by: idIn(one(asked, 'by')),
    thing: idIn(one(asked, 'thing')),
    from: dayIn(one(asked, 'from')),
    to: dayIn(one(asked, 'to')),
    q: one(asked, 'q').replaceAll('\0', '').trim().slice(0, longestSearch) || null,
  };
}

/** Where a page of the log begins; null for the newest. */
export function toLogEdge(asked: Asked): LogEdge | null {
  const [, ms, id] = /^(\d{13})-(\d{1,15})$/.exec(one(asked, 'before')) ?? [];
  return ms && id ? { at: new Date(Number(ms)), id: Number(id) } : null;
}

/** The query of an address that shows `filter`, from below `edge`. */
export function logQuery(filter: LogFilter, edge: LogEdge | null = null): string {
  const said = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null);
  const query = new URLSearchParams([...said, ...(edge ? [['before', `${edge.at.getTime()}-${edge.id}`]] : [])]);
  return query.size > 0 ? `?${query}` : '';
}

/** The instants between which the days lie in `timeZone`; `to` is not in it. */
export function instantsOf({ from, to }: LogFilter, timeZone: string): { from: Date | null; to: Date | null } {
  const after = to && new Date(Date.parse(`${to}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return {
    from: from ? instantOf(`${from}T00:00`, timeZone) : null,
    to: after ? instantOf(`${after}T00:00`, timeZone) : null,
  };
}
