import { z } from 'zod';
import { safeHref } from '@/newsroom/text/href';
import { line } from '@/newsroom/text/line';
import { evidenceIdPattern, evidenceLimits as limits, namings, sourceKinds, standings } from './evidence';

/** Sources and claims as they may be stored: exactly these fields, cleaned, within their limits, with the key of each refusal. Pure. */
const id = z.string().regex(evidenceIdPattern, 'not-understood');
const said = (longest: number, missing: string) => line(longest).refine((words) => words !== '', missing);

/** As links of the text, but without what is no page: an address to write to, a place on this one. */
const link = z.string().transform((typed, context) => {
  if (typed.trim() === '') return '';
  const href = safeHref(typed);
  if (href && /^(?:https?:|\/)/.test(href)) return href;
  context.addIssue({ code: 'custom', message: 'source-link-unusable' });
  return '';
});

export const sourceShape = z
  .strictObject({
    id,
    kind: z.enum(sourceKinds, 'not-in-list'),
    title: said(limits.title, 'source-title-missing'),
    naming: z.enum(namings, 'not-in-list'),
    why: line(limits.why),
    link,
    archive: link,
  })
  .transform((source) => ({ ...source, why: source.naming === 'named' ? '' : source.why }))
  .refine(({ naming, why }) => naming === 'named' || why !== '', { path: ['why'], message: 'source-why-missing' });

const uses = z
  .array(z.strictObject({ id, place: line(limits.place) }))
  .refine((sources) => areDistinct(sources), 'not-understood');

export const claimShape = z.strictObject({
  id,
  claim: said(limits.claim, 'claim-missing'),
  saidBy: line(limits.saidBy),
  standing: z.enum(standings, 'not-in-list'),
  note: line(limits.note),
  sources: uses,
});

/** Both lists of a story: no id twice, and no claim that rests on a source there is not. */
export const evidenceShape = z
  .strictObject({
    sources: z.array(sourceShape).max(limits.sources, 'too-many'),
    claims: z.array(claimShape).max(limits.claims, 'too-many'),
  })
  .refine(({ sources, claims }) => areDistinct(sources) && areDistinct(claims), 'not-understood')
  .refine(({ sources, claims }) => {
    const known = new Set(sources.map((source) => source.id));
    return claims.every((claim) => claim.sources.every((use) => known.has(use.id)));
  }, 'source-unknown');

function areDistinct(named: readonly { id: string }[]): boolean {
  return new Set(named.map((one) => one.id)).size === named.length;
}
