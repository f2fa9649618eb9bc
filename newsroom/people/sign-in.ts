import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { type Outcome, type Refusal, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { line } from '@/newsroom/text/line';
import type { Actor } from './actor';
import { checkPassword, hashPassword } from './hashing';
import { isTooLong } from './password';
import { personLimits } from './person';
import { beginStep } from './second-factor/sign-in-step';
import { beginSession } from './sessions';
import { type Counted, countTry, firstPause, forgiveTry, takeBackTry } from './tries';

const form = z.strictObject({
  email: line(personLimits.email).transform((address) => address.toLowerCase()),
  password: z.string().refine((password) => password !== '' && !isTooLong(password)),
});

/** A new session's id for the cookie, or what the browser holds until the second factor is typed. */
export type Entered = { userId: string } & ({ session: string; step?: never } | { step: string; session?: never });

/**
 * Lets somebody in with address and password, or half in where the account has a second factor. The same words, status
 * and time whether anybody has the address or not. Refuses with 422 `sign-in-wrong` (`left` tries), 429 `sign-in-paused`
 * (`minutes` to wait, counted for the typed address and for the network, doubling) and 429 `sign-in-busy`.
 */
export async function signIn(
  actor: Actor,
  { agent, ...input }: { email: string; password: string; agent?: string },
  now: Date,
): Promise<Outcome<Entered>> {
  const parsed = form.safeParse(input);
  const address = parsed.data?.email ?? String(input.email).slice(0, personLimits.email).toLowerCase();
  const network = actor.kind === 'guest' ? actor.network : '';
  const counted = await write((tx) => countTry(tx, address, network, now));
  if (counted.wait > 0)
    return refuse('sign-in-paused', 429, { values: { minutes: Math.ceil(counted.wait / 60), seconds: counted.wait } });
  if (!parsed.success) return wrong(counted);

  const [user] = await db()
    .select({
      userId: users.id,
      name: users.name,
      role: users.role,
      passwordHash: users.passwordHash,
      factorSince: users.totpConfirmedAt,
    })
    .from(users)
    .where(and(eq(users.email, address), isNull(users.suspendedAt)));
  const checked = await checkPassword(parsed.data.password, user?.passwordHash ?? null);
  if (!checked.ok) return checked;
  if (!user || !checked.right) {
    const paused = { kind: 'sign-in.paused', userId: user?.userId ?? '' } as const;
    if (counted.left === 0) await write((tx) => record(tx, actor, paused, now));
    return wrong(counted);
  }

  const anew = checked.stale ? await hashPassword(parsed.data.password) : null;
  return write(async (tx) => {
    const { passwordHash: _, factorSince, ...person } = user;
    const { userId } = person;
    if (anew?.ok) await tx.update(users).set({ passwordHash: anew.hash }).where(eq(users.id, userId));
    if (factorSince) {
      // What was tried before stays charged until the code is right too: a known password buys no fresh guesses.
      await takeBackTry(tx, counted);
      return { ok: true, userId, step: await beginStep(tx, userId, now) };
    }
    await forgiveTry(tx, counted);
    return { ok: true, userId, session: await beginSession(tx, { kind: 'user', ...person }, now, agent) };
  });
}

function wrong(counted: Counted): Refusal {
  if (counted.left === 0) return refuse('sign-in-wrong-last', 422, { values: { minutes: firstPause } });
  return refuse(counted.left === 1 ? 'sign-in-wrong-one' : 'sign-in-wrong', 422, {
    values: { left: counted.left, minutes: firstPause },
  });
}
