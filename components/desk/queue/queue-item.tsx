import { CommentText } from '@/components/thread/comment-text';
import type { QueueItemDto, Tab } from '@/newsroom/comments/queue';
import { reasonOf } from '@/newsroom/comments/reasons';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { momentOf, type Place } from '@/words/dates';
import { queue as words } from '@/words/queue';
import { reasonsForDesk } from '@/words/rules';
import { QueueDecision } from './queue-decision';
import { QueueReply } from './queue-reply';

/** One comment with what it answers, why it is here, and what can be done about it. */
export function QueueItem({ item, tab, place }: { item: QueueItemDto; tab: Tab; place: Place }) {
  const { slug, state, parent, verdict } = item;
  const reason = reasonOf(item.reason);
  return (
    <section className="mdet" aria-label={words.comment}>
      <div className="sc">
        <p className="ctx">
          {words.on} <a href={`/articles/${slug}`}>{item.headline}</a>
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
        <div className="big">
          <CommentText tree={item.tree} />
        </div>
        <details>
          <summary>{words.asTyped}</summary>
          <pre className="typed" dir="auto">
            {item.source}
          </pre>
        </details>
        <ul className="why2">
          <li>
            <div>
              <b>{words.why}</b> {reasonsForDesk[verdict.rule]?.(verdict) ?? verdict.rule}
            </div>
          </li>
          {item.decidedBy && (
            <li>
              <div>
                <b>{words.decided(words.states[state], item.decidedBy)}</b>
                {item.decidedAt && `, ${momentOf(item.decidedAt, place)}`}
                {reason && `. ${reason.sentence}`}
                {item.publicNote && <p dir="auto">{item.publicNote}</p>}
                {item.privateNote && <p dir="auto">{item.privateNote}</p>}
              </div>
            </li>
          )}
        </ul>
        {state === 'shown' && <QueueReply item={item} tab={tab} />}
      </div>
      {state !== 'withdrawn' && <QueueDecision item={item} tab={tab} />}
    </section>
  );
}
