'use client';

import { useContext } from 'react';
import { ClaimStatusLine } from '@/components/article/evidence-box';
import { evidence as say, evidenceDesk as words } from '@/words/evidence';
import { ClaimsContext, claimsPage, inOrder } from '../editor/story-claims';

/** The claims of a story beside the editor, with how they stand, and the way to their page. */
export function EvidenceBeside() {
  const known = useContext(ClaimsContext);
  const { claims, sources } = known.beside;
  return (
    <section className="evid">
      <h2>{say.title}</h2>
      {claims.length > 0 && (
        <ol className="claims">
          {inOrder(known).map((claim, at) => (
            <li key={claim.id}>
              <span className="n">{at + 1}</span>
              <div>
                <p>{claim.claim}</p>
                <ClaimStatusLine status={claim.status} sources={claim.sources} />
              </div>
            </li>
          ))}
        </ol>
      )}
      <p>
        <a className="link" href={claimsPage(known.story)}>
          {words.open(claims.length, sources)}
        </a>
      </p>
    </section>
  );
}
