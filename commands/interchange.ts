import { resolve } from 'node:path';
import { adopt, closeDatabase } from '@/db/client';
import { openDatabase } from '@/db/open';
import { typedIn } from '@/env';
import { toOrder, usage } from '@/newsroom/interchange/command';
import { exportPaper } from '@/newsroom/interchange/export-paper';
import { forTerminal } from '@/newsroom/interchange/for-terminal';
import { importMarkdown } from '@/newsroom/interchange/import-markdown';
import { type Imported, importPaper } from '@/newsroom/interchange/import-paper';
import type { Outcome } from '@/newsroom/outcome';
import { importer, system } from '@/newsroom/people/actor';
import { getMasterSecret } from '@/newsroom/settings/kept-secrets';
import { setMasterSecret } from '@/newsroom/settings/secrets';
import { amounts, interchange } from '@/words/interchange';
import { sentence } from '@/words/problems';

/** An order that cannot be followed, in words for the terminal. */
class Refused extends Error {}

function made<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome;
  throw new Refused(sentence(outcome.problem, outcome.values));
}

/** What `npm run export` and `npm run import` run. Answers what to say when it is done. */
async function main(words: string[], now: Date): Promise<string[]> {
  const order = toOrder(words);
  if (!order) throw new Refused(usage);
  const named = order.folder ?? `gazette-${order.do === 'export' ? order.kind : ''}-${now.toISOString().slice(0, 10)}`;
  const folder = resolve(typedIn(), named);
  adopt(await openDatabase());
  setMasterSecret(await getMasterSecret());
  if (order.do === 'export') {
    const { counts } = made(await exportPaper(system, { to: folder, kind: order.kind }, now));
    return [
      interchange.exported(folder, amounts(counts)),
      order.kind === 'private' ? interchange.privateWarning : interchange.publicOnly,
    ];
  }
  if (order.do === 'import-markdown') return report(made(await importMarkdown(importer, { folder }, now)));
  const { intoExisting } = order;
  const imported = made(await importPaper(importer, { folder, intoExisting }, now, (line) => console.log(line)));
  return [...report(imported), interchange.neverCarried, ...(imported.came.people ? [interchange.passwords] : [])];
}

function report({ came, here, notes }: Imported): string[] {
  const known = Object.keys(here).length > 0 ? [interchange.here(amounts(here))] : [];
  const noted = notes.map(({ place, what }) => `  ${place}  ${what}`);
  return [
    interchange.came(amounts(came)),
    ...known,
    ...(noted.length > 0 ? [interchange.noted, ...noted] : [interchange.nothingNoted]),
  ];
}

try {
  console.log(forTerminal((await main(process.argv.slice(2), new Date())).join('\n')));
} catch (fault) {
  const known = fault instanceof Error && ['BadSettings', 'CannotStart', 'Locked'].includes(fault.name);
  console.error(fault instanceof Refused || known ? forTerminal((fault as Error).message) : fault);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
