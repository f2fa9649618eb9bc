import { createHmac } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { addresses } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import { keyFor } from '@/newsroom/settings/secrets';

/** An address as it is looked up: one spelling of what people type in many. */
export function toAddress(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/**
 * What stays of an address that had its one letter, was never confirmed and was erased: a keyed hash, so that it gets no
 * second one, and nobody can read it back.
 */
export function erasedForm(email: string): string {
  return `erased ${createHmac('sha256', keyFor('erased address')).update(email).digest('hex')}`;
}

/** Keeps a row for a typed address, one whoever types it. It proves nothing until a letter to it was answered. */
export async function keepAddress(tx: Tx, typed: string, now: Date): Promise<void> {
  const email = toAddress(typed);
  await tx.execute(sql`insert into ${addresses} (id, email, created_at)
    select ${newId(now)}, ${email}, ${now.toISOString()}::timestamptz
    where not exists (select 1 from ${addresses} where email = ${erasedForm(email)})
    on conflict (email) do nothing`);
}
