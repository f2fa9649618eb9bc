import { ClaimStatusLine, looks } from '@/components/article/evidence-box';
import type { Evidence } from '@/newsroom/articles/evidence/evidence';
import type { ClaimDto } from '@/newsroom/articles/evidence/status';
import { evidence as say, evidenceDesk as words } from '@/words/evidence';
import type { StandingClaim } from '../editor/claim-numbers';

/** A claim as the editor's margin tells it: the first of what it rests on, or that it is not settled. */
export function standingOf({ id, claim, status, sources }: ClaimDto): StandingClaim & { claim: string } {
  const look = looks[status];
  return { id, claim, look, beside: (look === 'ok' && sources[0]?.title) || say.status[status](sources.length) };
}

/** The claims of a story beside the editor, with how they stand, and the way to their page. */
export function EvidenceBeside({
  id,
  evidence,
  claims,
}: {
  id: string;
  evidence: Evidence;
  claims: readonly ClaimDto[];
}) {
  return (
    <section className="evid">
      <h2>{say.title}</h2>
      {claims.length > 0 && (
        <ol className="claims">
          {claims.map((claim) => (
            <li key={claim.id}>
              <span className="n">{claim.number}</span>
              <div>
                <p>{claim.claim}</p>
                <ClaimStatusLine status={claim.status} sources={claim.sources.length} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <p>
        <a className="link" href={`/desk/articles/${id}/sources`}>
          {words.open(evidence.claims.length, evidence.sources.length)}
        </a>
      </p>
    </section>
  );
}
