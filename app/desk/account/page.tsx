import type { Metadata } from 'next';
import { NameForm, PasswordForm } from '@/components/desk/account/own-forms';
import { SessionTable } from '@/components/desk/account/session-table';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { getAccount, listOwnSessions } from '@/newsroom/people/account/queries';
import { currentSession } from '@/newsroom/people/door';
import { factorPath } from '@/newsroom/people/return-path';
import { atOwnAccount } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { dayOf } from '@/words/dates';
import { factor, account as words } from '@/words/people';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One's own account: name, password, second factor, and the browsers that are signed in with it. */
export default async function AccountPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const actor = await atOwnAccount('/desk/account');
  const session = (await currentSession()) ?? '';
  const [own, sessions, publication] = await Promise.all([
    getAccount(actor),
    listOwnSessions(actor, session, new Date()),
    getPublication(),
  ]);
  if (!own) return <RefusedPage actor={actor} room="account" problem="person-missing" />;
  return (
    <DeskFrame actor={actor} room="account">
      <div className="dh">
        <h1>{words.title}</h1>
        <div className="r">
          <a className="btn sm" href={`/desk/audit?by=${actor.userId}`}>
            {words.own}
          </a>
        </div>
      </div>
      <Done words={words.done} done={done} />
      <h2>{words.nameTitle}</h2>
      <p className="lead-in">{words.email(own.email)}</p>
      <NameForm name={own.name} />
      <h2>{words.passwordTitle}</h2>
      <PasswordForm email={own.email} />
      <h2>{factor.title}</h2>
      <p className="lead-in">{factor.lead}</p>
      <p>
        {own.factorSince ? factor.on(dayOf(own.factorSince, publication)) : factor.off}.{' '}
        {own.factorSince && factor.left(own.codes)}{' '}
        <a className="link" href={factorPath}>
          {own.factorSince ? factor.change : factor.begin}
        </a>
      </p>
      <h2>{words.sessionsTitle}</h2>
      <SessionTable sessions={sessions} place={publication} />
    </DeskFrame>
  );
}
