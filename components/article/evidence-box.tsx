import { Check, CircleDashed, PencilLine } from 'lucide-react';
import type { Source } from '@/newsroom/articles/evidence/evidence';
import type { ClaimDto, ClaimStatus } from '@/newsroom/articles/evidence/status';
import { claimAnchor, saidAnchor } from '@/newsroom/text/block-id';
import { evidence as say } from '@/words/evidence';

/** What a story claims and what it rests on, below its text. Numbers lead back to the words where they are marked. */
export function EvidenceBox({ claims, others }: { claims: readonly ClaimDto[]; others: readonly Source[] }) {
  if (claims.length + others.length === 0) return null;
  return (
    <section className="box rests" aria-labelledby="h-rests">
      <h2 id="h-rests">{say.title}</h2>
      <p>{say.lead}</p>
      {claims.length > 0 && (
        <ol className="claims">
          {claims.map((claim) => (
            <Claim key={claim.id} claim={claim} />
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <>
          {claims.length > 0 && <h3>{say.others}</h3>}
          <ul className="others">
            {others.map((source) => (
              <li key={source.id}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Claim({ claim: { id, number, isMarked, claim, status, saidBy, sources, note } }: { claim: ClaimDto }) {
  return (
    <li id={claimAnchor(id)}>
      {isMarked ? (
        <a className="n" href={`#${saidAnchor(id)}`} aria-label={say.inText(number)}>
          {number}
        </a>
      ) : (
        <span className="n">{number}</span>
      )}
      <div>
        <p className="cl">{claim}</p>
        <ClaimStatusLine status={status} sources={sources.length} />
        {saidBy && <p className="src">{say.saidBy(saidBy)}</p>}
        {sources.map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
        {note && <p className="src">{note}</p>}
      </div>
    </li>
  );
}

/** Whether a status is good, open or mended, by which it is drawn. */
export const looks = {
  documented: 'ok',
  sourced: 'ok',
  disputed: 'half',
  unresolved: 'half',
  corrected: 'mended',
} as const;
const icons = { ok: Check, half: CircleDashed, mended: PencilLine } as const;

/** A claim's status as a word with its icon: colour says nothing alone. */
export function ClaimStatusLine({ status, sources }: { status: ClaimStatus; sources: number }) {
  const look = looks[status];
  const Icon = icons[look];
  return (
    <p className={`st ${look}`}>
      <Icon aria-hidden="true" />
      {say.status[status](sources)}
    </p>
  );
}

/** One source in words, with the ways to it. Links as those of the text have them: the paper stands by where it sends readers. */
export function SourceLine({ source }: { source: Source & { place?: string } }) {
  const { title, link, archive } = source;
  return (
    <p className="src">
      {say.source(source)}
      {link && (
        <>
          {' '}
          <a href={link} aria-label={say.readOf(title)}>
            {say.read}
          </a>
        </>
      )}
      {archive && (
        <>
          {' '}
          <a href={archive} aria-label={say.archivedOf(title)}>
            {say.archived}
          </a>
        </>
      )}
    </p>
  );
}
