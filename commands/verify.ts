import { adopt, closeDatabase } from '@/db/client';
import { openDatabase } from '@/db/open';
import { type ChainEnd, type Verdict, verifyChain } from '@/newsroom/trust/verify-chain';
import { chain } from '@/words/record';

/** What `npm run verify` runs: is the record as it was written? Ends with 1 where it is not. */
async function main(): Promise<Verdict> {
  const remembered = process.argv[2] === undefined ? undefined : endOf(process.argv[2]);
  adopt(await openDatabase());
  return verifyChain(remembered);
}

function endOf(said: string): ChainEnd {
  const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(said) ?? [];
  if (!position || !hash) throw new Misspelt(chain.usage);
  return { position: Number(position), hash };
}

class Misspelt extends Error {}

function tell({ links, erased, older, end, broken }: Verdict): string[] {
  return [
    ...(broken ? [chain.broken(broken.position, broken.eventId), chain.faults[broken.fault], chain.before(links)] : []),
    ...(broken ? [] : [links === 0 ? chain.empty : chain.whole(links)]),
    ...(erased > 0 ? [chain.erased(erased)] : []),
    ...(older > 0 ? [chain.older(older)] : []),
    ...(end && !broken ? [chain.end(`${end.position}:${end.hash}`)] : []),
  ];
}

try {
  const verdict = await main();
  console.log(tell(verdict).join('\n'));
  if (verdict.broken) process.exitCode = 1;
} catch (fault) {
  const ours = fault instanceof Misspelt || (fault instanceof Error && /^(BadSettings|CannotStart)$/.test(fault.name));
  console.error(ours ? fault.message : fault);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
