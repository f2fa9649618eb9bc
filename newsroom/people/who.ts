import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { network } from '@/newsroom/answer';
import type { Actor, UserActor } from './actor';
import { askerWith } from './asker';
import { currentSession } from './door';
import { guestCookie, guestCookieOptions, ownMarker, ownMarkerOptions } from './guest-key';
import { signInPath } from './return-path';
import { actorOfSession } from './sessions';

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

/** For a page of the desk at `path`: the person signed in; anybody else is led to the sign-in page and back. */
export async function atDesk(path: string): Promise<UserActor> {
  return (await signedIn()) ?? redirect(signInPath(path));
}
