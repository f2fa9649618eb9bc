import { moveEvidence } from '@/newsroom/articles/evidence/move-evidence';
import { putClaim } from '@/newsroom/articles/evidence/put-claim';
import { putSource } from '@/newsroom/articles/evidence/put-source';
import { removeClaim, removeSource } from '@/newsroom/articles/evidence/remove-evidence';
import { seenMark } from '@/newsroom/articles/evidence/seen';
import { type Actor, demo } from '@/newsroom/people/actor';
import { type Act, now, owned } from './act';
import { aDraft } from './stories';

const source = { kind: 'document', title: 'The log', naming: 'named', why: '', link: '', archive: '' } as const;
const log = { ...source, id: 'log' };
const yard = { ...source, id: 'yard' };
const claim = { id: 'wear', claim: 'It was worn.', saidBy: '', standing: 'open' as const, note: '', sources: [] };

/** What is done to the sources and claims of a draft. */
export const evidenceActs = {
  putSource: owned('article.write', aDraft, (actor, id) => putSource(actor, { id, source: log, seen: '' }, now)),
  putClaim: owned('article.write', aDraft, (actor, id) => putClaim(actor, { id, claim, seen: '' }, now)),
  removeSource: owned('article.write', aSourcedDraft, (actor, id) =>
    removeSource(actor, { id, item: 'yard', seen: seenMark(yard) }, now),
  ),
  removeClaim: owned('article.write', aSourcedDraft, (actor, id) =>
    removeClaim(actor, { id, item: 'wear', seen: seenMark(claim) }, now),
  ),
  moveEvidence: owned('article.write', aSourcedDraft, (actor, id) =>
    moveEvidence(actor, 'sources', { id, item: 'yard', before: 'log' }, now),
  ),
} satisfies Record<string, Act>;

/** A draft with two sources and a claim. */
async function aSourcedDraft(owner: Actor): Promise<string> {
  const id = await aDraft(owner);
  for (const one of [log, yard]) await putSource(demo, { id, source: one, seen: '' }, now);
  await putClaim(demo, { id, claim, seen: '' }, now);
  return id;
}
