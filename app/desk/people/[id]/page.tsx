import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { FactorState } from '@/components/desk/people/people-table';
import { AccessForm, AddressForm, ResetFactorForm, RoleForm } from '@/components/desk/people/person-forms';
import { RefusedPage } from '@/components/desk/refused-page';
import { isProved } from '@/newsroom/people/account/proved';
import { can } from '@/newsroom/people/permissions';
import { personPath } from '@/newsroom/people/person';
import { getPerson } from '@/newsroom/people/queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { dayOf } from '@/words/dates';
import { desk } from '@/words/desk';
import { people as words } from '@/words/people';

export const metadata: Metadata = { title: desk.people };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One account: what an admin can change of it. */
export default async function PersonPage({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const actor = await atDesk(personPath(id));
  const allowed = can(actor, 'people.manage');
  const person = allowed ? await getPerson(id) : null;
  if (!person) return <RefusedPage actor={actor} room="people" problem={allowed ? 'person-missing' : 'not-allowed'} />;
  const publication = await getPublication();
  const asked = !isProved(actor, new Date());
  return (
    <DeskFrame actor={actor} room="people">
      <div className="dh">
        <h1>{person.name}</h1>
        {person.suspendedAt && <span className="st bad">{words.isSuspended}</span>}
        <div className="r">
          <a className="btn sm" href={`/desk/audit?by=${person.id}`}>
            {words.log}
          </a>
        </div>
      </div>
      <Done words={words.done} done={done} />
      <p className="lead-in">
        {person.email}. {words.since(dayOf(person.createdAt, publication))}.
      </p>
      <h2>{words.roleTitle}</h2>
      <RoleForm person={person} asked={asked} />
      <h2>{words.addressTitle}</h2>
      <AddressForm person={person} asked={asked} />
      <h2>{words.factor}</h2>
      <p>
        <FactorState on={person.hasFactor} />
      </p>
      {person.hasFactor && <ResetFactorForm person={person} asked={asked} />}
      <h2>{words.suspendTitle}</h2>
      <AccessForm person={person} />
      <p className="hint">
        <a className="link" href="/desk/people">
          {words.back}
        </a>
      </p>
    </DeskFrame>
  );
}
