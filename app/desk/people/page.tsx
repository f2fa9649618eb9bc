import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { PeopleTable } from '@/components/desk/people-table';
import { PersonForm } from '@/components/desk/person-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { can } from '@/newsroom/people/permissions';
import { listPeople } from '@/newsroom/people/queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { desk, people } from '@/words/desk';

export const metadata: Metadata = { title: desk.people };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PeoplePage({ searchParams }: Props) {
  const { done } = await searchParams;
  const actor = await atDesk('/desk/people');
  if (!can(actor, 'people.manage'))
    return (
      <DeskFrame actor={actor} room="people">
        <RefusedPage problem="not-allowed" status={403} />
      </DeskFrame>
    );
  const [list, publication] = await Promise.all([listPeople(), getPublication()]);
  return (
    <DeskFrame actor={actor} room="people">
      <div className="dh">
        <h1>{desk.people}</h1>
      </div>
      <Done words={people.done} done={done} />
      <p className="lead-in">{people.lead}</p>
      <PeopleTable people={list} self={actor.userId} place={publication} />
      <h2 id="add">{people.add}</h2>
      <PersonForm />
    </DeskFrame>
  );
}
