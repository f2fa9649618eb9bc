import { and, asc, gt } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { appeals, personNotes, sanctions } from '@/db/schema/conversation';
import { withoutEmpty } from '../format/records';
import { inPages, pageSize } from './snapshot';

/** What moderators decided about people, without the hashes it went by: they are made with keys that stay here. */
export async function* listSanctions(tx: Tx): AsyncGenerator<object> {
  const pages = inPages<typeof sanctions.$inferSelect>((last) =>
    tx
      .select()
      .from(sanctions)
      .where(and(last && gt(sanctions.id, last.id)))
      .orderBy(asc(sanctions.id))
      .limit(pageSize),
  );
  for await (const { commenterId, emailHash: _, networkHash: __, madeAt, ...row } of pages) {
    const { acknowledgedAt, endedAt, ...rest } = row;
    yield withoutEmpty({ ...rest, guest: commenterId, made: madeAt, acknowledged: acknowledgedAt, ended: endedAt });
  }
}

/** What moderators noted about people. */
export async function* listPersonNotes(tx: Tx): AsyncGenerator<object> {
  const pages = inPages<typeof personNotes.$inferSelect>((last) =>
    tx
      .select()
      .from(personNotes)
      .where(and(last && gt(personNotes.id, last.id)))
      .orderBy(asc(personNotes.id))
      .limit(pageSize),
  );
  for await (const { commenterId, madeAt, ...row } of pages)
    yield withoutEmpty({ ...row, guest: commenterId, made: madeAt });
}

/** Appeals with their answers. */
export async function* listAppeals(tx: Tx): AsyncGenerator<object> {
  const pages = inPages<typeof appeals.$inferSelect>((last) =>
    tx
      .select()
      .from(appeals)
      .where(and(last && gt(appeals.id, last.id)))
      .orderBy(asc(appeals.id))
      .limit(pageSize),
  );
  for await (const { commentId, madeAt, decidedAt, ...row } of pages)
    yield withoutEmpty({ ...row, comment: commentId, made: madeAt, decided: decidedAt });
}
