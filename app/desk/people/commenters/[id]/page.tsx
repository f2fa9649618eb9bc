import type { Metadata } from 'next';
import { EverythingForm } from '@/components/desk/commenter/everything-form';
import { Notes } from '@/components/desk/commenter/notes';
import { SanctionForm } from '@/components/desk/commenter/sanction-form';
import { Sanctions } from '@/components/desk/commenter/sanctions';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { Posted, Stat } from '@/components/desk/queue/queue-person';
import { UndoForm } from '@/components/desk/queue/undo-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { getCommenter } from '@/newsroom/comments/queue/person-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { dayOf } from '@/words/dates';
import { queue, person as words } from '@/words/queue';

export const metadata: Metadata = { title: words.nameless };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string; at?: string }>;
}

/** A commenter, for moderators: what they posted, what stands against them, what the newsroom knows. No address, ever. */
export default async function CommenterPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { done, at } = await searchParams;
  const actor = await atDesk(`/desk/people/commenters/${id}`);
  const [person, place] = await Promise.all([getCommenter(actor, id), getPublication()]);
  if (!person) {
    const may = can(actor, 'comment.moderate');
    return <RefusedPage actor={actor} room="comments" problem={may ? 'commenter-missing' : 'not-allowed'} />;
  }
  return (
    <DeskFrame actor={actor} room="comments">
      <div className="dh">
        <h1>
          <bdi>{person.names.at(-1) ?? words.nameless}</bdi>
        </h1>
        <p className="r">
          <a className="btn sm" href="/desk/comments">
            {words.back}
          </a>
        </p>
      </div>
      <Done words={words.did} done={done} />
      {done === 'gone' && at && <UndoForm at={at} mine />}
      <p className="lead-in">
        {queue.guest} {person.firstSeen && `${queue.firstSeen} ${dayOf(person.firstSeen, place)}. `}
        {person.confirmed ? words.address.confirmed : words.address.typed}
        {person.names.length > 1 && ` ${queue.alsoAs}: ${person.names.slice(0, -1).join(', ')}.`}
      </p>
      <div className="commenter">
        <div>
          <Stat person={person} />
          <Sanctions list={person.sanctions} commenterId={id} place={place} />
          <SanctionForm commenterId={id} />
          <EverythingForm commenterId={id} />
        </div>
        <div>
          <Notes list={person.notes} commenterId={id} place={place} />
          <section>
            <h2>{words.history}</h2>
            <Posted list={person.recent} tab="held" place={place} />
          </section>
        </div>
      </div>
    </DeskFrame>
  );
}
