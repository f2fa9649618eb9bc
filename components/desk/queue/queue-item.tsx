import { Flag, Lightbulb, ScanSearch, Stamp } from 'lucide-react';
import { ActionForm } from '@/components/desk/action-form';
import { LongField } from '@/components/desk/field';
import { CommentText } from '@/components/thread/comment-text';
import type { QueueItemDto } from '@/newsroom/comments/queue';
import { runsOf } from '@/newsroom/comments/queue/marks';
import { decideEditAction, routeAction } from '@/newsroom/comments/queue-actions';
import { reasonOf } from '@/newsroom/comments/reasons';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { dayOf, momentOf, type Place } from '@/words/dates';
import { queue as words } from '@/words/queue';
import { reasonsForDesk } from '@/words/rules';
import { QueueDecision } from './queue-decision';
import { PlaceFields, type QueuePlace } from './queue-place';
import { QueueReply } from './queue-reply';

interface Props {
  item: QueueItemDto;
  at: QueuePlace;
  place: Place;
}

/** One comment with what it answers, why it is here with what a rule met marked in it, and what can be done about it. */
export function QueueItem({ item, at, place }: Props) {
  const { slug, state, parent, verdict } = item;
  const sought =
    verdict.rule === 'watch-word' ? [...(verdict.matched ?? []), String(verdict.value)] : (verdict.matched ?? []);
  return (
    <section className="mdet" aria-label={words.comment}>
      <div className="sc">
        <p className="ctx">
          {words.on} <a href={`/articles/${slug}`}>{item.headline}</a>{' '}
          <a className="link" href={`/desk/articles/${item.articleId}/thread`}>
            {words.thread}
          </a>
        </p>
        {parent && (
          <div className="par">
            <p>
              <b>
                <bdi>{parent.name}</bdi>
              </b>{' '}
              {words.wrote}
            </p>
            <CommentText tree={parent.tree} />
          </div>
        )}
        {item.quote && (
          <blockquote className="par">
            <p>{words.noteOn}</p>
            <p dir="auto">{item.quote}</p>
          </blockquote>
        )}
        <p className="ch">
          <bdi className="nm">{item.name}</bdi>
          <a className="ago" href={commentAddress(slug, item.id)}>
            <time dateTime={item.createdAt}>{momentOf(item.createdAt, place)}</time>
          </a>
          {parent && (
            <span className="ago">
              {words.replying} <bdi>{parent.name}</bdi>
            </span>
          )}
        </p>
        <div className={verdict.rule === 'links' ? 'big met-links' : 'big'}>
          <CommentText tree={item.tree} draw={(text) => <Met text={text} sought={sought} />} />
        </div>
        <details>
          <summary>{words.asTyped}</summary>
          <pre className="typed" dir="auto">
            {item.source}
          </pre>
        </details>
        {item.edit && <HeldEdit item={item} edit={item.edit} at={at} />}
        <Why item={item} at={at} place={place} />
        {state === 'shown' && <QueueReply item={item} at={at} />}
      </div>
      {state !== 'withdrawn' && <QueueDecision item={item} at={at} />}
    </section>
  );
}

/** What its author would have it say instead: public words change only when a person lets them. */
function HeldEdit({ item, edit, at }: Pick<Props, 'item' | 'at'> & { edit: NonNullable<QueueItemDto['edit']> }) {
  return (
    <div className="held-edit">
      <p>
        <b>{words.editWaits}</b> {reasonsForDesk[edit.verdict.rule]?.(edit.verdict)}
      </p>
      <CommentText tree={edit.tree} />
      <ActionForm action={decideEditAction} className="act" label={words.editWaits}>
        <input type="hidden" name="id" value={item.id} />
        <input type="hidden" name="edit" value={edit.id} />
        <PlaceFields at={at} />
        <button className="btn primary sm" type="submit" name="verb" value="approve">
          {words.approveEdit}
        </button>
        <button className="btn sm" type="submit" name="verb" value="reject">
          {words.rejectEdit}
        </button>
      </ActionForm>
    </div>
  );
}

function Met({ text, sought }: { text: string; sought: readonly string[] }) {
  let from = 0;
  return runsOf(text, sought).map(({ words: run, met }) => {
    const key = `${from}`;
    from += run.length;
    return met ? <mark key={key}>{run}</mark> : <span key={key}>{run}</span>;
  });
}

/** Reports, the rule, what was decided, and whether it may hold a correction. */
function Why({ item, at, place }: Props) {
  const { verdict, state } = item;
  const reason = reasonOf(item.reason);
  const open = item.reports.filter((report) => report.open);
  return (
    <ul className="why2">
      {item.reports.length > 0 && (
        <li>
          <Flag aria-hidden="true" />
          <div>
            <b>{open.length > 0 ? words.reported(open.length) : words.reportedBefore}</b>
            <ul>
              {item.reports.map((report) => (
                <li key={`${report.createdAt} ${report.reason}`}>
                  {reasonOf(report.reason)?.name ?? report.reason} ({report.who ?? words.aReader},{' '}
                  {dayOf(report.createdAt, place)}){report.note && <q dir="auto">{report.note}</q>}
                </li>
              ))}
            </ul>
          </div>
        </li>
      )}
      <li>
        <ScanSearch aria-hidden="true" />
        <div>
          <b>{words.why}</b> {reasonsForDesk[verdict.rule]?.(verdict) ?? verdict.rule}.{' '}
          {(verdict.rule === 'links' || verdict.matched) && words.matched}
        </div>
      </li>
      {item.decidedBy && (
        <li>
          <Stamp aria-hidden="true" />
          <div>
            <b>{words.decided(words.states[state], item.decidedBy)}</b>
            {item.decidedAt && `, ${momentOf(item.decidedAt, place)}`}
            {reason && `. ${reason.sentence}`}
            {reason && item.publicNote && <p dir="auto">{item.publicNote}</p>}
            {item.privateNote && <p dir="auto">{item.privateNote}</p>}
          </div>
        </li>
      )}
      <li>
        <Lightbulb aria-hidden="true" />
        <div>
          {item.routed && !item.routed.settled ? (
            words.routed(dayOf(item.routed.at, place))
          ) : (
            <details>
              <summary>
                <b>{words.correction}</b>
              </summary>
              {item.routed?.settled && <p>{words.routedSettled}</p>}
              <ActionForm action={routeAction} label={words.correction}>
                <input type="hidden" name="id" value={item.id} />
                <PlaceFields at={at} />
                <LongField name="note" label={words.routeNote} hint={words.correctionMore} rows={2} />
                <button className="btn sm" type="submit">
                  {words.route}
                </button>
              </ActionForm>
            </details>
          )}
        </div>
      </li>
    </ul>
  );
}
