import { ChevronDown, ChevronLeft, ChevronUp } from 'lucide-react';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DeskFrame } from '@/components/desk/frame';
import { QueueItem } from '@/components/desk/queue/queue-item';
import { QueueKeys } from '@/components/desk/queue/queue-keys';
import { QueueList } from '@/components/desk/queue/queue-list';
import { QueuePerson } from '@/components/desk/queue/queue-person';
import { Refused, RefusedPage } from '@/components/desk/refused-page';
import { type QueueDto, queueAddress, toEdge, toTab } from '@/newsroom/comments/queue';
import { getQueueItem, listMeanwhile, listQueue } from '@/newsroom/comments/queue-queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { queue as words } from '@/words/queue';

type Asked = Partial<Record<'tab' | 'id' | 'before' | 'after' | 'view' | 'did' | 'at' | 'done' | 'meanwhile', string>>;

interface Props {
  searchParams: Promise<Asked>;
}

export const metadata: Metadata = { title: words.title };

/** The comments beside one, of the page of the queue that is open. */
function besides({ rows }: QueueDto, id: string | undefined) {
  const at = rows.findIndex((row) => row.id === id);
  const beside = (step: number) => (at < 0 ? undefined : rows[at + step]?.id);
  return { number: at + 1, above: beside(-1), below: beside(1) };
}

export default async function QueuePage({ searchParams }: Props) {
  const asked = await searchParams;
  const { id, did, view } = asked;
  const tab = toTab(asked.tab);
  const edge = toEdge(asked);
  const actor = await atDesk(queueAddress(tab, { ...edge, id }));
  const [queue, place] = await Promise.all([listQueue(actor, tab, edge), getPublication()]);
  if (!queue) return <RefusedPage actor={actor} room="comments" problem="not-allowed" />;
  const [first] = queue.rows;
  // A decision is made at the comment's own address, so that its refusal comes back to that comment.
  if (!id && first && view !== 'list') {
    const { at, meanwhile } = asked;
    const done = asked.done ? Number(asked.done) || 0 : undefined;
    redirect(queueAddress(tab, { ...edge, id: first.id, did, at, done, meanwhile }));
  }
  const item = id ? await getQueueItem(actor, id) : null;
  const { number, above, below } = besides(queue, id);
  const now = new Date();
  const at = { tab, edge, next: below ?? above ?? '' };
  const meanwhile = await listMeanwhile(actor, (asked.meanwhile ?? '').split('.').filter(Boolean).slice(0, 20));
  const notice = { did: did ?? null, done: Number(asked.done) || 0, when: asked.at ?? '', meanwhile };
  return (
    <DeskFrame actor={actor} room="comments">
      <div className="mod">
        <QueueList queue={queue} edge={edge} current={id ?? null} now={now} place={place} at={at} {...notice} />
        {item && (
          <div className="mtop">
            <a href={queueAddress(tab, { ...edge, view: 'list' })}>
              <ChevronLeft aria-hidden="true" /> {words.back}
            </a>
            {number > 0 && <span className="num">{words.place(number, queue.rows.length)}</span>}
            <span>
              <Step to={above && queueAddress(tab, { ...edge, id: above })} letter="k" name={words.previous} />
              <Step to={below && queueAddress(tab, { ...edge, id: below })} letter="j" name={words.next} />
            </span>
          </div>
        )}
        {item ? (
          <>
            <QueueItem key={item.id} item={item} at={at} place={place} />
            <QueuePerson item={item} tab={tab} place={place} />
          </>
        ) : id ? (
          <Refused problem="comment-missing" />
        ) : (
          <p className="none hint">{queue.rows.length > 0 ? words.choose : words.emptyTab}</p>
        )}
        <QueueKeys />
      </div>
    </DeskFrame>
  );
}

function Step({ to, letter, name }: { to: string | undefined; letter: 'j' | 'k'; name: string }) {
  const Icon = letter === 'k' ? ChevronUp : ChevronDown;
  if (!to) return null;
  return (
    <a className="iconbtn sm" href={to} aria-label={name} data-key={letter} aria-keyshortcuts={letter}>
      <Icon aria-hidden="true" />
    </a>
  );
}
