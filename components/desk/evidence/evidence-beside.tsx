import { ClaimStatusLine } from '@/components/article/evidence-box';
import type { Evidence } from '@/newsroom/articles/evidence/evidence';
import type { ClaimDto } from '@/newsroom/articles/evidence/status';
import { evidence as say, evidenceDesk as words } from '@/words/evidence';

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
