import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { UndoForm } from '@/components/desk/queue/undo-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { queueAddress } from '@/newsroom/comments/queue';
import { listOwnActs } from '@/newsroom/comments/queue/mine-queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { momentOf } from '@/words/dates';
import { mine as words } from '@/words/queue';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<{ done?: string }>;
}

/** A moderator's own recent acts, each with the way to take it back while it stands. */
export default async function OwnActsPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const actor = await atDesk('/desk/comments/mine');
  const [acts, place] = await Promise.all([listOwnActs(actor, new Date()), getPublication()]);
  if (acts === null) return <RefusedPage actor={actor} room="comments" problem="not-allowed" />;
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
      <Done words={words.done} done={done} />
      <p className="lead-in">{acts.length > 0 ? words.lead : words.none}</p>
      <ul className="acts">
        {acts.map((act) => (
          <li key={`${act.kind} ${act.at}`}>
            <time dateTime={act.at}>{momentOf(act.at, place)}</time>
            <span>
              <b>{words.acts[act.kind]}</b>
              {act.reason && ` (${act.reason})`}
              {act.number > 1 && `, ${words.times(act.number)}`}
              {act.number === 1 && act.commentId && (
                <>
                  {': '}
                  <a className="link" href={queueAddress('held', { id: act.commentId })}>
                    <bdi>{act.name}</bdi>
                  </a>
                </>
              )}
            </span>
            {act.undoable && <UndoForm at={act.at} mine />}
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}
