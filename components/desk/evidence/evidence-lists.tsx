import { ClaimStatusLine, SourceLine } from '@/components/article/evidence-box';
import { evidenceItemAction } from '@/newsroom/articles/evidence/actions';
import type { Claim, Evidence, Source } from '@/newsroom/articles/evidence/evidence';
import { seenMark } from '@/newsroom/articles/evidence/seen';
import type { ClaimDto } from '@/newsroom/articles/evidence/status';
import { evidence as say, evidenceDesk as words } from '@/words/evidence';
import { ActionForm } from '../action-form';

/** The sources of a draft, as readers will see them. */
export function SourceList({ id, sources, mayWrite }: { id: string; sources: readonly Source[]; mayWrite: boolean }) {
  if (sources.length === 0) return <p className="none">{words.noSources}</p>;
  return (
    <ol className="rows">
      {sources.map((source, at) => (
        <li key={source.id} id={`s-${source.id}`}>
          <SourceLine source={source} />
          {mayWrite && <Acts id={id} list="sources" item={source} name={source.title} above={sources[at - 1]?.id} />}
        </li>
      ))}
    </ol>
  );
}

/**
 * The claims of a draft as readers will have them, and how to mark words with each. Those that the text marks come in its order;
 * the others can be moved.
 */
export function ClaimList({
  id,
  evidence,
  claims,
  mayWrite,
}: {
  id: string;
  evidence: Evidence;
  claims: readonly ClaimDto[];
  mayWrite: boolean;
}) {
  const kept = new Map(evidence.claims.map((claim) => [claim.id, claim]));
  if (claims.length === 0) return <p className="none">{words.noClaims}</p>;
  return (
    <ol className="claims">
      {claims.flatMap((told, at) => {
        const claim = kept.get(told.id);
        const above = claims[at - 1];
        if (!claim) return [];
        return (
          <li key={claim.id} id={`c-${claim.id}`}>
            <span className="n">{told.number}</span>
            <div>
              <p className="cl">{told.claim}</p>
              <ClaimStatusLine status={told.status} sources={told.sources.length} />
              {told.saidBy && <p className="src">{say.saidBy(told.saidBy)}</p>}
              {told.sources.map((source) => (
                <SourceLine key={source.id} source={source} />
              ))}
              {told.note && <p className="src">{told.note}</p>}
              <p className="hint">
                {!told.isMarked && `${words.unmarked} `}
                {words.mark} <code>{`:claim[…]{ref=${claim.id}}`}</code>
              </p>
              {mayWrite && (
                <Acts
                  id={id}
                  list="claims"
                  item={claim}
                  name={claim.claim}
                  above={above && !above.isMarked ? above.id : undefined}
                />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Change, up, take out: a link and two small forms. */
function Acts({
  id,
  list,
  item,
  name,
  above,
}: {
  id: string;
  list: 'sources' | 'claims';
  item: Source | Claim;
  name: string;
  above: string | undefined;
}) {
  const kind = list === 'sources' ? 'source' : 'claim';
  return (
    <ActionForm action={evidenceItemAction} className="acts" form={`${item.id}-`}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="seen" value={seenMark(item)} />
      <input type="hidden" name="before" value={above ?? ''} />
      <a className="link" href={`?${kind}=${item.id}#${kind}-form`} aria-label={words.of(words.change, name)}>
        {words.change}
      </a>
      {above && (
        <button className="btn sm quiet" type="submit" name="press" value="up" aria-label={words.of(words.up, name)}>
          {words.up}
        </button>
      )}
      <button
        className="btn sm quiet"
        type="submit"
        name="press"
        value="gone"
        aria-label={words.of(words.remove, name)}
      >
        {words.remove}
      </button>
    </ActionForm>
  );
}
