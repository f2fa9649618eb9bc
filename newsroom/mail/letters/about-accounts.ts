import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/record';
import { momentOf } from '@/words/dates';
import { addressChanged, codesRenewed, factorChanged, factorOn, passwordChanged } from '@/words/security-letters';
import type { TakenLetter } from '../letter';
import type { Leaving } from './contents';
import type { Contents } from './quoting';

/** Letters about what somebody signs in with. They are never void: what happened stays true. */
export async function accountContents(
  { kind, payload: { eventId } }: TakenLetter,
  written: Date,
  paper: Leaving['paper'],
): Promise<Contents | null> {
  const act = eventId === undefined ? undefined : await actOf(eventId);
  const moment = momentOf((act?.at ?? written).toISOString(), paper);
  switch (kind) {
    case 'address-changed': {
      if (!act) return null;
      const { whose, by, self } = act;
      return {
        words: addressChanged({ paper: paper.name, contact: paper.contact, whose, by, self, moment }),
        path: '/',
      };
    }
    case 'codes-renewed':
      return { words: codesRenewed(moment), path: '/desk/account' };
    case 'factor-on':
      return { words: factorOn(moment), path: '/desk/account' };
    case 'factor-changed':
      return { words: factorChanged(moment), path: '/desk/account' };
    default:
      return { words: passwordChanged(moment), path: '/desk/sign-in' };
  }
}

/** Whose account it happened to, when, and by whom; nobody by name where it was done on the server itself. */
async function actOf(eventId: number) {
  const owner = alias(users, 'owner');
  const [row] = await db()
    .select({ at: events.at, whose: owner.name, by: users.name, actorId: events.actorId, subjectId: events.subjectId })
    .from(events)
    .innerJoin(owner, eq(owner.id, events.subjectId))
    .leftJoin(users, and(eq(users.id, events.actorId), eq(events.actorKind, 'user')))
    .where(eq(events.id, eventId));
  return row && { ...row, self: row.actorId === row.subjectId };
}
