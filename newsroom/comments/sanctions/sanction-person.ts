import { and, desc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { commenters, commentPrivate, comments } from '@/db/schema/comments';
import { sanctions } from '@/db/schema/conversation';
import { addresses } from '@/db/schema/people';
import { idPattern, newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { fieldsInError, lines } from '@/newsroom/text/line';
import { longestNote } from '../moderate';
import { reasonOf } from '../reasons';
import { sanctionedAddress, sanctionedNetwork } from './hashes';
import { longestDays, type SanctionKind, sanctionKinds } from './sanction';

const form = z.strictObject({
  commenterId: z.string().regex(idPattern),
  kind: z.enum(sanctionKinds),
  reason: z.string().default(''),
  /** Until it ends by itself; 0 for until somebody ends it. */
  days: z.number().int().min(0).max(3_650).default(0),
  /** The address, and for a ban the network, of the person's last comment are named beside the key. */
  byAddress: z.boolean().default(false),
  byNetwork: z.boolean().default(false),
  publicNote: lines(longestNote).default(''),
  privateNote: lines(longestNote).default(''),
});
export type SanctionInput = z.input<typeof form>;

const events = {
  warn: 'commenter.warned',
  hold: 'commenter.always-held',
  mute: 'commenter.muted',
  ban: 'commenter.banned',
} as const satisfies Record<SanctionKind, string>;

/**
 * Warns a person, holds all they write, mutes them until a day or bans them: by the key, and on request by the address and
 * (a ban only) by the network, under keys of its own. Refuses with 403 `not-allowed`; 404 `commenter-missing`; 422
 * `sanction-refused` with fields: no `reason`, a warning without a `publicNote`, a mute without an end, a network for longer
 * than 90 days or without an end, a network or address that is no longer known.
 */
export async function sanctionPerson(actor: Actor, input: SanctionInput, now: Date): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'commenter.sanction')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('sanction-refused', 422, { fields: fieldsInError(parsed.error) });
  const { commenterId, kind, days, byAddress, byNetwork, publicNote, privateNote } = parsed.data;
  const reason = reasonOf(parsed.data.reason)?.code;
  const fields = faultsOf(parsed.data);
  return write(async (tx) => {
    const person = await knownOf(tx, commenterId);
    if (!person) return refuse('commenter-missing', 404);
    if (byAddress && !person.email) fields.byAddress = 'address-forgotten';
    if (byNetwork && !person.network) fields.byNetwork = 'network-forgotten';
    if (Object.keys(fields).length > 0 || !reason) return refuse('sanction-refused', 422, { fields });
    const id = newId(now);
    await tx.insert(sanctions).values({
      ...{ id, kind, commenterId, reason, publicNote, privateNote },
      emailHash: byAddress ? sanctionedAddress(person.email) : null,
      networkHash: byNetwork ? sanctionedNetwork(person.network) : null,
      madeBy: actor.kind === 'user' ? actorId(actor) : null,
      madeAt: now,
      until: days > 0 ? new Date(now.getTime() + days * 86_400_000) : null,
    });
    await record(tx, actor, { kind: events[kind], commenterId, sanctionId: id, reason }, now);
    return { ok: true, id };
  });
}

function faultsOf({ kind, days, byNetwork, publicNote, reason }: z.output<typeof form>): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!reasonOf(reason)) fields.reason = 'reason-missing';
  if (kind === 'warn' && publicNote === '') fields.publicNote = 'warning-missing';
  if (kind === 'mute' && (days === 0 || days > longestDays.mute)) fields.days = 'mute-without-end';
  if (byNetwork && kind !== 'ban') fields.byNetwork = 'network-for-bans';
  else if (byNetwork && (days === 0 || days > longestDays.network)) fields.days = 'network-without-end';
  return fields;
}

/** What is known of a person now: the confirmed address or the one typed last, and the network of the last comment that has one. */
async function knownOf(tx: Tx, commenterId: string): Promise<{ email: string; network: string } | null> {
  const [person] = await tx
    .select({ confirmed: addresses.email })
    .from(commenters)
    .leftJoin(addresses, eq(addresses.id, commenters.addressId))
    .where(eq(commenters.id, commenterId));
  if (!person) return null;
  const lastWith = (column: typeof commentPrivate.email | typeof commentPrivate.networkHash) =>
    tx
      .select({ value: column })
      .from(commentPrivate)
      .innerJoin(comments, eq(comments.id, commentPrivate.commentId))
      .where(and(eq(comments.commenterId, commenterId), ne(column, '')))
      .orderBy(desc(comments.createdAt))
      .limit(1);
  const [typed] = await lastWith(commentPrivate.email);
  const [seen] = await lastWith(commentPrivate.networkHash);
  return { email: person.confirmed ?? typed?.value ?? '', network: seen?.value ?? '' };
}
