import type { Body } from '@/newsroom/text/blocks';
import { type Claim, type Evidence, evidenceIdPattern, type Source } from './evidence';

/** How sure the paper is of a claim, worked out and never stored: nobody can call documented what no document shows. Pure. */
export type ClaimStatus = 'documented' | 'sourced' | 'disputed' | 'corrected' | 'unresolved';

/** Nobody says how it stands, or it is said to stand and nothing shows it. */
export function isUnresolved({ standing, sources }: Pick<Claim, 'standing' | 'sources'>): boolean {
  return standing === 'open' || (standing === 'stands' && sources.length === 0);
}

/** `sourced`: by one interview, or by several sources of any kind; a single document is what “documented” means. */
export function claimStatusOf(claim: Claim, sources: readonly Source[]): ClaimStatus {
  if (isUnresolved(claim)) return 'unresolved';
  if (claim.standing === 'disputed' || claim.standing === 'corrected') return claim.standing;
  const [first, ...more] = claim.sources.map(({ id }) => sources.find((source) => source.id === id));
  return more.length === 0 && first?.kind === 'document' ? 'documented' : 'sourced';
}

/** A claim as pages draw it. */
export interface ClaimDto extends Omit<Claim, 'sources'> {
  /** From 1, as the text has it. */
  number: number;
  /** Is it marked anywhere in the text? */
  isMarked: boolean;
  status: ClaimStatus;
  sources: (Source & { place: string })[];
}

/** The claims in the order in which the text comes to them, then those that it marks nowhere; each with its sources. */
export function toClaims({ sources, claims }: Evidence, body: Body): ClaimDto[] {
  const marked = claimRefs(body).flatMap((ref) => claims.filter(({ id }) => id === ref));
  const all = [...marked, ...claims.filter((claim) => !marked.includes(claim))];
  return all.map((claim, at) => ({
    ...claim,
    number: at + 1,
    isMarked: at < marked.length,
    status: claimStatusOf(claim, sources),
    sources: claim.sources.flatMap(({ id, place }) => {
      const source = sources.find((one) => one.id === id);
      return source ? [{ ...source, place }] : [];
    }),
  }));
}

/** Sources that no claim rests on. */
export function otherSources({ sources, claims }: Evidence): Source[] {
  const used = new Set(claims.flatMap((claim) => claim.sources.map(({ id }) => id)));
  return sources.filter(({ id }) => !used.has(id));
}

/** The ids that words of the text are marked with, each once, in reading order. */
export function claimRefs(body: Body): string[] {
  const found = new Set<string>();
  JSON.stringify(body, (_, value) => {
    if (value?.type === 'claim' && evidenceIdPattern.test(String(value.attrs?.ref))) found.add(String(value.attrs.ref));
    return value;
  });
  return [...found];
}
