import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DeskFrame } from '@/components/desk/frame';
import { QueueItem } from '@/components/desk/queue/queue-item';
import { QueueList } from '@/components/desk/queue/queue-list';
import { QueuePerson } from '@/components/desk/queue/queue-person';
import { RefusedPage } from '@/components/desk/refused-page';
import { queueAddress, toPage, toTab } from '@/newsroom/comments/queue';
import { getQueueItem, listQueue } from '@/newsroom/comments/queue-queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { queue as words } from '@/words/queue';

interface Props {
  searchParams: Promise<{ tab?: string; id?: string; page?: string; did?: string }>;
}

export const metadata: Metadata = { title: words.title };

export default async function QueuePage({ searchParams }: Props) {
  const { tab: asked, id, page: number, did } = await searchParams;
  const tab = toTab(asked);
  const page = toPage(number);
  const actor = await atDesk(queueAddress(tab, { ...(id ? { id } : {}), page }));
  const [queue, place] = await Promise.all([listQueue(actor, { tab, page }), getPublication()]);
  if (!queue) {
    return (
      <DeskFrame actor={actor} room="comments">
        <RefusedPage problem="not-allowed" status={403} />
      </DeskFrame>
    );
  }
  const [first] = queue.rows;
  // A decision is made at the comment's own address, so that its refusal comes back to that comment.
  if (!id && first) redirect(queueAddress(tab, { id: first.id, page, ...(did ? { did } : {}) }));
  const item = id ? await getQueueItem(actor, id) : null;
  return (
    <DeskFrame actor={actor} room="comments">
      <div className="mod">
        <QueueList queue={queue} current={id ?? null} place={place} did={did ?? null} />
        {item ? (
          <>
            <QueueItem key={item.id} item={item} tab={tab} place={place} />
            <QueuePerson item={item} tab={tab} place={place} />
          </>
        ) : (
          id && <RefusedPage problem="comment-missing" status={404} />
        )}
      </div>
    </DeskFrame>
  );
}
