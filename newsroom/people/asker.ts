import type { Actor } from './actor';
import { guestCookie, readGuestKey } from './guest-key';
import { sessionCookie, sessionIn } from './session-cookie';
import { actorOfSession } from './sessions';

/** Whose cookies these are: somebody signed in, or a guest on `network` with or without a key. */
export async function askerWith(
  cookie: (name: string) => string | undefined,
  network: string,
  now: Date,
): Promise<Actor> {
  const session = await sessionIn(cookie(sessionCookie));
  const user = session ? await actorOfSession(session, now) : null;
  return user ?? { kind: 'guest', commenterId: await readGuestKey(cookie(guestCookie)), network };
}
