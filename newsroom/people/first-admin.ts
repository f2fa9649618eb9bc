import { createHash, randomBytes } from 'node:crypto';
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { CannotStart } from '@/db/cannot-start';
import { db, type Tx } from '@/db/client';
import { invitations, users } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import { type Outcome, type Refusal, refuse } from '@/newsroom/outcome';
import { record, write } from '@/newsroom/record';
import { fieldsInError } from '@/newsroom/text/line';
import { sentence } from '@/words/problems';
import { system } from './actor';
import { hashPassword } from './hashing';
import { passwordFault } from './password';
import { email, name } from './person';

/** How long a setup token works, in hours; the next start prints a new one. */
const setupHours = 24;

const person = z.strictObject({ email, name, password: z.string().max(4_096, 'password-long') });
export type FirstAdmin = z.input<typeof person>;

/** Is there anybody who could sign in? */
export async function hasPeople(): Promise<boolean> {
  const [row] = await db().select({ people: count() }).from(users);
  return (row?.people ?? 0) > 0;
}

/** Eighteen characters of base 64: 108 bits, short enough to type from a terminal. */
export function randomPassword(): string {
  return randomBytes(14).toString('base64url').slice(0, 18);
}

function toHash(token: string): string {
  return createHash('sha256').update(token.trim()).digest('hex');
}

/**
 * Makes the first admin at the first start, from the settings or with a random password that is answered once and kept
 * nowhere. `null` when there are people already; throws CannotStart where the settings' password or address will not do.
 */
export async function createFirstAdmin(
  given: { email?: string | undefined; password?: string | undefined; name?: string | undefined },
  now: Date,
): Promise<{ id: string; email: string; password: string } | null> {
  if (await hasPeople()) return null;
  const password = given.password ?? randomPassword();
  const admin = { email: given.email ?? 'admin@gazette.example', name: given.name ?? 'Administrator', password };
  const made = await write((tx) => insertFirst(tx, admin, now));
  if (!made.ok) throw new CannotStart(faultsOf(made));
  return { id: made.id, email: made.email, password };
}

const variables: Record<string, string> = { email: 'ADMIN_EMAIL', password: 'ADMIN_PASSWORD' };

/** What the settings lack for an admin, for the terminal. Only the two that are set can be refused. */
function faultsOf({ problem, fields = {} }: Refusal): string {
  const faults = Object.entries(fields).map(
    ([field, key]) => `${variables[field] ?? field} will not do. ${sentence(key)}`,
  );
  return faults.length > 0 ? faults.join('\n') : sentence(problem);
}

/**
 * On an installation without people: a token that lets whoever reads the terminal become the admin, once, within a day.
 * An earlier one stops working. `null` when there are people already.
 */
export async function offerSetupToken(now: Date): Promise<string | null> {
  if (await hasPeople()) return null;
  const token = randomBytes(18).toString('base64url');
  const expiresAt = new Date(now.getTime() + setupHours * 3_600_000);
  await write(async (tx) => {
    await tx.delete(invitations).where(eq(invitations.purpose, 'first-admin'));
    await tx
      .insert(invitations)
      .values({ tokenHash: toHash(token), purpose: 'first-admin', role: 'admin', createdAt: now, expiresAt });
  });
  return token;
}

/**
 * Spends the setup token and makes the admin. Refuses with 403 `setup-token-wrong` for a token that is unknown, spent or
 * a day old, 409 `setup-done` when there are people already, 422 `person-refused` with the fields in error.
 */
export async function setUp(input: FirstAdmin & { token: string }, now: Date): Promise<Outcome<{ id: string }>> {
  const { token, ...admin } = input;
  return write(async (tx) => {
    const [invitation] = await tx
      .select({ tokenHash: invitations.tokenHash })
      .from(invitations)
      .where(
        and(
          eq(invitations.tokenHash, toHash(token)),
          eq(invitations.purpose, 'first-admin'),
          isNull(invitations.usedAt),
          gt(invitations.expiresAt, now),
        ),
      )
      .for('update');
    if (!invitation) return refuse('setup-token-wrong', 403);
    const made = await insertFirst(tx, admin, now);
    if (!made.ok) return made;
    await tx.update(invitations).set({ usedAt: now }).where(eq(invitations.tokenHash, invitation.tokenHash));
    return made;
  });
}

async function insertFirst(tx: Tx, input: FirstAdmin, now: Date): Promise<Outcome<{ id: string; email: string }>> {
  const parsed = person.safeParse(input);
  if (!parsed.success) return refuse('person-refused', 422, { fields: fieldsInError(parsed.error) });
  const { password, ...admin } = parsed.data;
  const fault = passwordFault(password, [admin.name, admin.email]);
  if (fault) return refuse('person-refused', 422, { fields: { password: fault } });
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  await tx.execute(sql`lock table users in share row exclusive mode`);
  const [people] = await tx.select({ count: count() }).from(users);
  if (people?.count) return refuse('setup-done', 409);
  const id = newId(now);
  await tx.insert(users).values({ id, ...admin, role: 'admin', passwordHash: hashed.hash, createdAt: now });
  await record(tx, system, { kind: 'person.added', userId: id }, now);
  return { ok: true, id, email: admin.email };
}
