import { settleTipAction } from '@/newsroom/trust/tips/actions';
import { type TipDto, type TipFilter, tipsPath } from '@/newsroom/trust/tips/tip';
import { momentOf, type Place } from '@/words/dates';
import { tips as words } from '@/words/desk-lists';
import { ActionForm } from '../action-form';
import { LongField } from '../field';

/** What readers say is wrong, each with its story and what can be done about it. */
export function TipList({ rows, filter, place }: { rows: TipDto[]; filter: TipFilter; place: Place }) {
  return (
    <ul className="tips">
      {rows.map((tip) => (
        <li key={tip.id}>
          <p className="ctx">
            {tip.slug ? <a href={`/articles/${tip.slug}`}>{tip.headline}</a> : tip.headline}{' '}
            <time className="hint" dateTime={tip.sentAt}>
              {momentOf(tip.sentAt, place)}
            </time>
          </p>
          <TipWords tip={tip} />
          {tip.settledAt ? <Settled tip={tip} place={place} /> : <TipForms tip={tip} filter={filter} />}
        </li>
      ))}
    </ul>
  );
}

/** The words that are wrong, as the reader copied them, and what the reader says. */
export function TipWords({ tip: { quote, words: said, hears } }: { tip: TipDto }) {
  return (
    <>
      {quote && (
        <blockquote className="par">
          <p dir="auto">{quote}</p>
        </blockquote>
      )}
      <p className="said" dir="auto">
        {said}
      </p>
      {hears && <p className="hint">{words.hears}</p>}
    </>
  );
}

function Settled({ tip: { state, settledBy, settledAt, note }, place }: { tip: TipDto; place: Place }) {
  return (
    <p className="hint">
      {words.settled(words.states[state], settledBy ?? words.somebody)}
      {settledAt && `, ${momentOf(settledAt, place)}`}. <span dir="auto">{note}</span>
    </p>
  );
}

/** The way to its correction, and the button that says it needs none. `filter` is where to come back to; without it, the story. */
export function TipForms({ tip: { id, articleId }, filter }: { tip: TipDto; filter?: TipFilter }) {
  return (
    <div className="tip-acts">
      <a className="btn sm" href={`/desk/articles/${articleId}/publish?tip=${id}`}>
        {words.correct}
      </a>
      <details className="fold">
        <summary>{words.settle}</summary>
        <ActionForm action={settleTipAction} className="stack" label={words.settle} form={`${id}-`}>
          <input type="hidden" name="id" value={id} />
          {filter ? <Back filter={filter} /> : <input type="hidden" name="story" value={articleId} />}
          <LongField name="note" form={`${id}-`} label={words.note} hint={words.noteHint} rows={2} />
          <div className="act">
            <button className="btn sm" type="submit">
              {words.settle}
            </button>
          </div>
        </ActionForm>
      </details>
    </div>
  );
}

function Back({ filter }: { filter: TipFilter }) {
  const before = new URLSearchParams(tipsPath(filter).split('?')[1]).get('before') ?? '';
  return (
    <>
      <input type="hidden" name="state" value={filter.state} />
      <input type="hidden" name="before" value={before} />
    </>
  );
}
