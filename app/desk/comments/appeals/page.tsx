import type { Metadata } from 'next';
import { ActionForm } from '@/components/desk/action-form';
import { Done } from '@/components/desk/done';
import { LongField } from '@/components/desk/field';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { CommentText } from '@/components/thread/comment-text';
import { decideAppealAction } from '@/newsroom/comments/appeals/appeal-actions';
import { type DeskAppealDto, listAppeals } from '@/newsroom/comments/appeals/appeal-queries';
import { queueAddress } from '@/newsroom/comments/queue';
import { reasonOf } from '@/newsroom/comments/reasons';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { dayOf, momentOf, type Place } from '@/words/dates';
import { queue, deskAppeals as words } from '@/words/queue';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<{ done?: string }>;
}

/** Appeals: what waits for somebody else than who decided, and the last that were decided. */
export default async function AppealsPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const actor = await atDesk('/desk/comments/appeals');
  const [list, place] = await Promise.all([listAppeals(actor), getPublication()]);
  if (list === null) return <RefusedPage actor={actor} room="comments" problem="not-allowed" />;
  return (
    <DeskFrame actor={actor} room="comments">
      <div className="dh">
        <h1>{words.title}</h1>
        <p className="r">
          <a className="btn sm" href="/desk/comments">
            {words.back}
          </a>
        </p>
      </div>
      <Done words={words.did} done={done} />
      <p className="lead-in">{words.lead}</p>
      <h2>{words.waiting}</h2>
      {list.waiting.length === 0 && <p className="hint">{words.none}</p>}
      {list.waiting.map((one) => (
        <Appeal key={one.id} one={one} place={place} manages={can(actor, 'people.manage')} />
      ))}
      {list.decided.length > 0 && <h2>{words.decided}</h2>}
      {list.decided.map((one) => (
        <Appeal key={one.id} one={one} place={place} manages={false} />
      ))}
    </DeskFrame>
  );
}

function Appeal({ one, place, manages }: { one: DeskAppealDto; place: Place; manages: boolean }) {
  const reason = reasonOf(one.reason);
  return (
    <section className="appeal" aria-labelledby={`a-${one.id}`}>
      <h3 id={`a-${one.id}`}>
        <bdi>{one.name}</bdi>, {dayOf(one.madeAt, place)}
      </h3>
      <p className="hint">
        <a className="link" href={queueAddress('held', { id: one.commentId })}>
          {words.comment}
        </a>{' '}
        {words.on} {one.headline}. {words.decision(queue.states[one.state], one.against ?? words.rule)}
        {reason && `: ${reason.sentence}`}
      </p>
      <blockquote>
        <CommentText tree={one.tree} />
      </blockquote>
      <p>
        <b>{words.says}</b>
      </p>
      <p className="words" dir="auto">
        {one.words}
      </p>
      {one.decidedAt ? (
        <>
          <p>
            <b>
              {(one.upheld ? words.upheld : words.refused)(one.decidedBy ?? words.rule, momentOf(one.decidedAt, place))}
            </b>
          </p>
          <p className="words" dir="auto">
            {one.answer}
          </p>
        </>
      ) : one.own || one.alone ? (
        <p className="notice">
          <span>
            {one.alone ? words.alone : words.yours}{' '}
            {one.alone && manages && (
              <a className="link" href="/desk/people">
                {words.addSomebody}
              </a>
            )}
          </span>
        </p>
      ) : (
        <ActionForm action={decideAppealAction} className="stack" label={words.answer}>
          <input type="hidden" name="id" value={one.id} />
          <LongField name="answer" form={one.id} label={words.answer} rows={3} />
          <div className="act">
            <button className="btn" type="submit" name="upheld" value="yes">
              {words.uphold}
            </button>
            <button className="btn" type="submit" name="upheld" value="no">
              {words.refuse}
            </button>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
