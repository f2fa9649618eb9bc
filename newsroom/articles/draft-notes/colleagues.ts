import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import { users } from '@/db/schema/people';
import type { Owned } from '@/newsroom/people/permissions';
import { can } from '@/newsroom/people/permissions';
import { roles } from '@/newsroom/people/person';
import type { Colleague } from './draft-note';

/** Everybody who may read a draft of this owner, and so may be named on its margin; nobody suspended. */
export async function colleaguesOf(of: Tx | Db, { ownerId }: Owned): Promise<Colleague[]> {
  const reading = roles.filter((role) => can({ kind: 'user', userId: '', name: '', role }, 'article.read-draft'));
  const rows = await of
    .select({ id: users.id, name: users.name, role: users.role })
    .from(users)
    .where(and(isNull(users.suspendedAt), or(inArray(users.role, reading), eq(users.id, ownerId ?? ''))))
    .orderBy(asc(users.name), asc(users.id));
  return rows
    .filter(({ id, name, role }) => can({ kind: 'user', userId: id, name, role }, 'article.read-draft', { ownerId }))
    .map(({ id, name }) => ({ id, name }));
}
