import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { network } from '@/newsroom/answer';
import type { Actor, UserActor } from './actor';
import { currentSession } from './door';
import { guestCookie, readGuestKey } from './guest-key';
import { signInPath } from './return-path';
import { actorOfSession } from './sessions';

/** The person signed in with this request's cookie, with the role as it is now; null for everybody else. */
export async function signedIn(): Promise<UserActor | null> {
  const session = await currentSession();
  return session ? actorOfSession(session, new Date()) : null;
}

/** Who asks: somebody signed in, or a guest with or without a key. */
export async function who(): Promise<Actor> {
  const user = await signedIn();
  if (user) return user;
  const key = (await cookies()).get(guestCookie)?.value;
  return { kind: 'guest', commenterId: await readGuestKey(key), network: network() };
}

/** For a page of the desk at `path`: the person signed in; anybody else is led to the sign-in page and back. */
export async function atDesk(path: string): Promise<UserActor> {
  return (await signedIn()) ?? redirect(signInPath(path));
}
