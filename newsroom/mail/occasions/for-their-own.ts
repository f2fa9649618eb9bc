import { and, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { addresses, users } from '@/db/schema/people';
import type { LetterKind, Occasion } from '../letter';
import type { Happened } from './happened';

/** What happens to an account, and the letter its person gets of it. */
const aboutAccounts: Readonly<Record<string, LetterKind>> = {
  'person.password-changed': 'password-changed',
  'person.reset-asked': 'password-reset',
  'person.readdressed': 'address-changed',
  'factor.on': 'factor-on',
  'factor.off': 'factor-changed',
  'factor.reset': 'factor-changed',
  'factor.codes-renewed': 'codes-renewed',
};

/**
 * What somebody signs in with has changed: told to them whoever did it, themselves too, because it may have been somebody at
 * their desk. Another address is told to the one that was theirs before.
 */
export async function forTheirOwn(tx: Tx, told: readonly Happened[]): Promise<Occasion[]> {
  const happened = told.filter(({ kind }) => Object.hasOwn(aboutAccounts, kind));
  if (happened.length === 0) return [];
  const people = await tx
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        inArray(
          users.id,
          happened.map(({ subjectId }) => subjectId),
        ),
        isNull(users.suspendedAt),
      ),
    );
  const known = await stillKept(tx, happened.map(formerOf));
  return happened
    .filter((event) => people.some(({ id }) => id === event.subjectId) && known(formerOf(event)))
    .map((event): Occasion => {
      const former = formerOf(event);
      return {
        kind: aboutAccounts[event.kind] ?? 'password-changed',
        to: former ? { by: 'address', id: former } : { by: 'account', id: event.subjectId },
        about: String(event.id),
        eventId: event.id,
      };
    });
}

/** Of another address: the id of the one before. */
function formerOf({ kind, payload }: Happened): string | null {
  return kind === 'person.readdressed' ? ((payload as { addressId?: string }).addressId ?? '') : null;
}

/** Is this one of the addresses that are still there? An erased one gets nothing; where none is named there is none to ask for. */
async function stillKept(tx: Tx, asked: readonly (string | null)[]): Promise<(id: string | null) => boolean> {
  const ids = asked.filter((id) => id !== null);
  const rows =
    ids.length > 0 ? await tx.select({ id: addresses.id }).from(addresses).where(inArray(addresses.id, ids)) : [];
  return (id) => id === null || rows.some((row) => row.id === id);
}
