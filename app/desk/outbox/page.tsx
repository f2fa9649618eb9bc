import { TriangleAlert } from 'lucide-react';
import type { Metadata } from 'next';
import { DeskFrame } from '@/components/desk/frame';
import { LetterTable } from '@/components/desk/letter-table';
import { RefusedPage } from '@/components/desk/refused-page';
import { listOutbox } from '@/newsroom/mail/outbox-queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { outbox as words } from '@/words/letters';

export const metadata: Metadata = { title: words.title };

export default async function OutboxPage() {
  const actor = await atDesk('/desk/outbox');
  const [outbox, place] = await Promise.all([listOutbox(actor), getPublication()]);
  if (!outbox) return <RefusedPage actor={actor} room="outbox" problem="not-allowed" />;
  return (
    <DeskFrame actor={actor} room="outbox">
      <div className="dh">
        <h1>{words.title}</h1>
      </div>
      {!outbox.byServer && (
        <p className="notice warn">
          <TriangleAlert aria-hidden="true" />
          {words.toFolder}
        </p>
      )}
      <p className="lead-in">
        {outbox.byServer && words.toServer} {words.kept}
      </p>
      {outbox.letters.length > 0 ? <LetterTable {...outbox} place={place} /> : <p>{words.none}</p>}
    </DeskFrame>
  );
}
