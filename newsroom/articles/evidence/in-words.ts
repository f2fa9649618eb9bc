import { evidence as say } from '@/words/evidence';
import type { Claim, Source } from './evidence';
import { claimStatusOf } from './status';

/** Everything of a source or a claim on one line: what two versions are compared by, and what a colleague wrote meanwhile. Pure. */
export function sourceWords(source: Source): string {
  return [say.source(source), source.link, source.archive].filter((part) => part !== '').join(' ');
}

export function claimWords(claim: Claim, sources: readonly Source[]): string {
  const used = claim.sources.flatMap(({ id, place }) => {
    const source = sources.find((one) => one.id === id);
    return source ? [say.source({ ...source, place })] : [];
  });
  const status = say.ended(say.status[claimStatusOf(claim, sources)](claim.sources.length));
  const by = claim.saidBy && say.saidBy(claim.saidBy);
  return [say.ended(claim.claim), status, by, ...used, claim.note].filter((part) => part !== '').join(' ');
}
