import { LRUCache } from 'lru-cache';
import { grammar, patternOf, type Row } from './grammar';

/** What the press makes of an address, before anything is looked up or rendered. */
export type Reading =
  /** An address of ours: `address` is the one canonical spelling with its allowed query, the key and what Next is asked. */
  | { is: 'ours'; row: Row; address: string; foreign?: string }
  /** Ours in another spelling: 308. */
  | { is: 'moved'; to: string }
  /** Not in the grammar: looked up whole among the redirects, then 404; or led to `plain`, where that is a page's spelling. */
  | { is: 'unknown'; whole: string; plain?: string }
  /** Not looked at any further. */
  | { is: 'refused'; status: 400 | 404 | 414 };

/** Bytes of an address; longer ones are 414 (RFC 9110 §15.5.15 leaves the number to the server). */
export const longestAddress = 2_048;

const rows = grammar.map((row) => ({ row, pattern: patternOf(row.route) }));

function rowOf(path: string): Row | undefined {
  return rows.find(({ pattern }) => pattern.test(path))?.row;
}

/** Readings of the addresses asked for last, a hundred bytes each: what is asked for once is asked for again. */
const readings = new LRUCache<string, Reading>({ max: 5_000 });
/** Longer targets are read anew each time, so that nobody fills the memory with them. */
const longestKept = 200;

/** Reads the request target of a request line. The same for the same target; refuses whatever could mean two addresses at once. */
export function readAddress(target: string): Reading {
  if (target.length > longestKept) return readAnew(target);
  const known = readings.get(target);
  if (known) return known;
  const reading = readAnew(target);
  if (reading.is === 'ours') readings.set(target, reading);
  return reading;
}

function readAnew(target: string): Reading {
  if (target.length > longestAddress) return { is: 'refused', status: 414 };
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(target) || /[\\#]|%00/.test(target)) return { is: 'refused', status: 400 };
  const mark = target.indexOf('?');
  const path = decode(mark < 0 ? target : target.slice(0, mark));
  if (path === undefined) return { is: 'refused', status: 400 };
  if (/\/\/|\/\.\.?(?:\/|$)|[\\?#]/.test(path)) return { is: 'refused', status: 404 };
  const search = mark < 0 ? '' : target.slice(mark + 1);
  const row = rowOf(path);
  if (row) {
    const ours = { is: 'ours', row, address: path + allowed(row, search) } as const;
    return row.foreign?.test(search) ? { ...ours, foreign: target } : ours;
  }
  const plain = path.toLowerCase().replace(/\/$/, '');
  const elsewhere = rowOf(plain);
  // Below the desk a segment may be written in capitals, so only what stays ours may be spelt for the person.
  if (elsewhere?.exact) return { is: 'unknown', whole: target, plain };
  if (elsewhere) return { is: 'moved', to: plain + allowed(elsewhere, search) };
  return { is: 'unknown', whole: target };
}

/** The decoded path; undefined where it is no UTF-8 or hides a control character. */
function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** The allowed part of a query in one order. The desk reads its own queries, so they stay as they are. */
function allowed(row: Row, search: string): string {
  if (search === '') return '';
  if (row.kind === 'passed') return `?${search}`;
  const given = new URLSearchParams(search);
  const kept = Object.entries(row.query ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, values]) => {
      const value = given.get(name);
      return value !== null && values.test(value) ? [`${name}=${encodeURIComponent(value)}`] : [];
    });
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}
