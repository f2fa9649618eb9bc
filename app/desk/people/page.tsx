import { UserPlus } from 'lucide-react';
import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { InviteForm } from '@/components/desk/people/invite-form';
import { OpenInvitations } from '@/components/desk/people/open-invitations';
import { PeopleTable } from '@/components/desk/people/people-table';
import { RequireForm } from '@/components/desk/people/require-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { listInvitations } from '@/newsroom/people/invitations/queries';
import { can } from '@/newsroom/people/permissions';
import { listPeople } from '@/newsroom/people/queries';
import { isFactorRequired } from '@/newsroom/people/second-factor/queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { desk } from '@/words/desk';
import { people } from '@/words/people';

export const metadata: Metadata = { title: desk.people };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PeoplePage({ searchParams }: Props) {
  const { done } = await searchParams;
  const actor = await atDesk('/desk/people');
  if (!can(actor, 'people.manage')) return <RefusedPage actor={actor} room="people" problem="not-allowed" />;
  const now = new Date();
  const [list, invitations, required, publication] = await Promise.all([
    listPeople(),
    listInvitations(now),
    isFactorRequired(),
    getPublication(),
  ]);
  return (
    <DeskFrame actor={actor} room="people">
      <div className="dh">
        <h1>{desk.people}</h1>
        <div className="r">
          <a className="btn primary" href="#invite">
            <UserPlus aria-hidden="true" />
            {people.invite}
          </a>
        </div>
      </div>
      <Done words={people.done} done={done} />
      <p className="lead-in">{people.lead}</p>
      <PeopleTable people={list} self={actor.userId} now={now} place={publication} />
      <OpenInvitations invitations={invitations} place={publication} />
      <h2 id="invite">{people.invite}</h2>
      <p className="lead-in">{people.inviteLead}</p>
      <InviteForm />
      <h2>{people.requireTitle}</h2>
      <RequireForm required={required} />
    </DeskFrame>
  );
}
