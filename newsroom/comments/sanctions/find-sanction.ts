import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import type { Actor } from '@/newsroom/people/actor';
import { networkHash } from '../network';
import { keysOf } from '../own/own';
import { sanctionedAddress, sanctionedNetwork } from './hashes';
import { type Sanction, type SanctionKind, strongestOf } from './sanction';

/**
 * What stands against who posts: by the key, by any other key of the same confirmed address, by the address that is
 * confirmed or typed, or by the network. One query; each name is looked up in an index of its own that holds only what has
 * not ended. Accounts are not asked: an admin suspends them. null where nothing stands.
 */
export async function findSanction(tx: Tx | Db, actor: Actor, typed: string, now: Date): Promise<Sanction | null> {
  if (actor.kind !== 'guest') return null;
  const { rows } = (await tx.execute(standing(actor.commenterId, typed, actor.network, now))) as unknown as {
    rows: Row[];
  };
  return strongestOf(
    rows.map(({ id, kind, reason, public_note: note, until, by_network: byNetwork }) => ({
      ...{ id, kind, reason, note, byNetwork },
      until: until === null ? null : new Date(until).toISOString(),
    })),
  );
}

interface Row {
  id: string;
  kind: SanctionKind;
  reason: string;
  public_note: string;
  until: Date | string | null;
  by_network: boolean;
}

/** Put together from one question a name, because the three under one `or` would read every sanction there is. */
export function standing(commenterId: string | null, typed: string, network: string, now: Date): SQL {
  const found = (
    byNetwork: boolean,
  ) => sql`select id, kind, reason, public_note, until, ${byNetwork}::boolean as by_network
    from sanctions where ended_at is null and
    (until is null or until > ${now.toISOString()}::timestamptz) and (kind <> 'warn' or acknowledged_at is null)`;
  const columns = found(false);
  const named: SQL[] = [];
  if (commenterId !== null) named.push(sql`${columns} and commenter_id in ${keysOf(commenterId)}`);
  if (typed !== '') named.push(sql`${columns} and email_hash = ${sanctionedAddress(typed)}`);
  if (network !== '') named.push(sql`${found(true)} and network_hash = ${sanctionedNetwork(networkHash(network))}`);
  if (named.length === 0) return sql`${columns} and false`;
  return sql.join(named, sql` union all `);
}
