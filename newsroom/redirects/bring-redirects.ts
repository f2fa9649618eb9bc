import { env } from '@/env';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { write } from '@/newsroom/record';
import { type CsvRecord, readCsv } from '@/newsroom/text/csv';
import { putRedirects } from './put-redirects';
import { readOld, readTarget } from './read-address';
import { mostLines } from './redirect';
import { knownAt, standingAt } from './standing';

/** Longest file, in characters. */
const longestFile = 1_000_000;

/** What becomes of a file: how many lines are new, how many lead there already, and those that are refused. */
export interface Brought {
  added: number;
  here: number;
  refused: { line: number; from: string; problem: string }[];
}
interface Line {
  line: number;
  from: string;
  to: string;
}

/**
 * Brings redirects in from CSV, an old address and where it leads on each line, judged line by line as `saveRedirect` judges
 * one; nothing that stands is overwritten. With `dry` it only says what would become of each. Lines that are refused are left
 * out and told, the others are brought in, all or none. Refuses with 403 `not-allowed`, and 422 `csv-empty` or `csv-long`.
 */
export async function bringRedirects(
  actor: Actor,
  { text, dry }: { text: string; dry: boolean },
  now: Date,
): Promise<Outcome<Brought>> {
  if (!can(actor, 'redirect.manage')) return refuse('not-allowed', 403);
  if (text.length > longestFile) return refuse('csv-long', 422, { values: { max: mostLines } });
  const records = withoutHead(readCsv(text));
  if (records.length === 0) return refuse('csv-empty', 422);
  if (records.length > mostLines) return refuse('csv-long', 422, { values: { max: mostLines } });
  const brought: Brought = { added: 0, here: 0, refused: [] };
  const lines = records.flatMap((record) => readLine(record, brought));
  return write(async (tx) => {
    const standing = await standingAt(
      tx,
      lines.map(({ from }) => from),
    );
    const known = await knownAt(
      tx,
      lines.flatMap(({ from, to }) => [from, to]),
    );
    for (const { line, from, to } of lines) {
      const there = known.get(from);
      if (there !== undefined && there === to) {
        brought.here += 1;
        continue;
      }
      const added = standing.has(from)
        ? { problem: 'redirect-standing' }
        : there !== undefined
          ? { problem: 'redirect-there' }
          : known.add(from, to);
      if ('problem' in added) brought.refused.push({ line, from, problem: added.problem });
      else brought.added += 1;
    }
    brought.refused.sort((one, other) => one.line - other.line);
    if (!dry) await putRedirects(tx, actor, known.changed, now);
    return { ok: true, ...brought };
  });
}

/** Without the line that only says what the columns are. */
function withoutHead(records: CsvRecord[]): CsvRecord[] {
  return /^\s*(?:from|old)/i.test(records[0]?.cells[0] ?? '') ? records.slice(1) : records;
}

function readLine({ line, cells: [was = '', becomes = ''] }: CsvRecord, { refused }: Brought): Line[] {
  const [old, target] = [readOld(was, env.publicUrl), readTarget(becomes, env.publicUrl)];
  if ('problem' in old) refused.push({ line, from: was, problem: old.problem });
  else if ('problem' in target) refused.push({ line, from: was, problem: target.problem });
  else return [{ line, from: old.address, to: target.address }];
  return [];
}
