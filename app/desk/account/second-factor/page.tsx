import type { Metadata } from 'next';
import { FactorForm } from '@/components/desk/account/factor-form';
import { DeskFrame } from '@/components/desk/frame';
import { isProved } from '@/newsroom/people/account/proved';
import { getAccount } from '@/newsroom/people/account/queries';
import { factorPath } from '@/newsroom/people/return-path';
import { getPendingFactor } from '@/newsroom/people/second-factor/queries';
import { atOwnAccount } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { dayOf } from '@/words/dates';
import { factor as words } from '@/words/people';

export const metadata: Metadata = { title: words.title };

/** One's own second factor: set up, with its codes, or off. */
export default async function FactorPage() {
  const actor = await atOwnAccount(factorPath);
  const publication = await getPublication();
  const [own, pending] = await Promise.all([getAccount(actor), getPendingFactor(actor, publication.name)]);
  const since = own?.factorSince ?? null;
  return (
    <DeskFrame actor={actor} room="account">
      <div className="dh">
        <h1>{words.title}</h1>
      </div>
      {actor.lacksFactor && (
        <p className="notice warn" role="status">
          {words.required}
        </p>
      )}
      <p className="lead-in">{words.lead}</p>
      <p>
        {since ? words.on(dayOf(since, publication)) : words.off}. {since && words.left(own?.codes ?? 0)}
      </p>
      <FactorForm
        state={since ? 'on' : pending ? 'pending' : 'off'}
        pending={pending}
        asked={!isProved(actor, new Date())}
        mayEnd={!own?.factorRequired}
      />
      <p className="hint">
        <a className="link" href="/desk/account">
          {words.back}
        </a>
      </p>
    </DeskFrame>
  );
}
