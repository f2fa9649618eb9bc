import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { network } from '@/newsroom/answer';
import type { Outcome } from '@/newsroom/outcome';
import { prove } from './account/prove';
import type { Actor, UserActor } from './actor';
import { askerWith } from './asker';
import { currentSession } from './door';
import { guestCookie, guestCookieOptions, ownMarker, ownMarkerOptions } from './guest-key';
import { factorPath, signInPath } from './return-path';
import { actorOfSession, noteSeen } from './sessions';

/** The person signed in with this request's cookie, with the role as it is now; null for everybody else. */
export async function signedIn(): Promise<UserActor | null> {
  const session = await currentSession();
  return session ? actorOfSession(session, new Date()) : null;
}

/** Who asks: somebody signed in, or a guest with or without a key. */
export async function who(): Promise<Actor> {
  const given = await cookies();
  return askerWith((name) => given.get(name)?.value, network(), new Date());
}

/**
 * Keeps the key of this browser for another year, `given` where it has just been made, with the marker that the reader's
 * script looks for. For actions, after a guest's act; without a key it does nothing.
 */
export async function keepGuestKey(given: string | undefined): Promise<void> {
  const jar = await cookies();
  const key = given ?? jar.get(guestCookie)?.value;
  if (!key) return;
  jar.set(guestCookie, key, guestCookieOptions);
  jar.set(ownMarker, '1', ownMarkerOptions);
}

/**
 * For a page of the desk at `path`: the person signed in; anybody else is led to the sign-in page and back, and who lacks the
 * second factor that the paper asks for to where it is set up.
 */
export async function atDesk(path: string): Promise<UserActor> {
  const actor = await atOwnAccount(path);
  return actor.lacksFactor ? redirect(factorPath) : actor;
}

/** The same for pages of one's own account, which stand open to whoever still has to set up a second factor. */
export async function atOwnAccount(path: string): Promise<UserActor> {
  const session = await currentSession();
  const actor = session ? await actorOfSession(session, new Date()) : null;
  if (!session || !actor) return redirect(signInPath(path));
  // Where the database only reads, the list of sessions is older and the page still comes.
  await noteSeen(session, new Date()).catch(() => {});
  return actor;
}

/**
 * Who sends the form, having proved it with `password` where one was typed: acts that ask for it count from then. Refuses what
 * a wrong password is refused with.
 */
export async function proved(password: string): Promise<Outcome<{ actor: Actor }>> {
  const [actor, session] = [await who(), await currentSession()];
  if (!session || password === '') return { ok: true, actor };
  const done = await prove(actor, { password, session }, new Date());
  return done.ok ? { ok: true, actor: { ...actor, provedAt: done.provedAt } as Actor } : done;
}
