import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { authors, users } from '@/db/schema/people';
import type { Role } from './actor';

export { hasPeople } from './first-admin';

/** Somebody with an account, as the people page of the desk shows them; only for those who manage people. */
export interface PersonDto {
  id: string;
  name: string;
  email: string;
  role: Role;
  createdAt: string;
  suspendedAt: string | null;
}
/** A byline as the desk lists and offers it. */
export interface AuthorChoice {
  id: string;
  slug: string;
  name: string;
  jobTitle: string;
  kind: 'person' | 'organisation';
  userId: string | null;
}

export async function listPeople(): Promise<PersonDto[]> {
  const rows = await db()
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      createdAt: users.createdAt,
      suspendedAt: users.suspendedAt,
    })
    .from(users)
    .orderBy(asc(users.name), asc(users.id));
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    suspendedAt: row.suspendedAt?.toISOString() ?? null,
  }));
}

export async function listAuthors(): Promise<AuthorChoice[]> {
  return db()
    .select({
      id: authors.id,
      slug: authors.slug,
      name: authors.name,
      jobTitle: authors.jobTitle,
      kind: authors.kind,
      userId: authors.userId,
    })
    .from(authors)
    .orderBy(asc(authors.name), asc(authors.id));
}

/** The byline of the account `userId`; null where it has none. */
export async function bylineOf(userId: string): Promise<string | null> {
  const [row] = await db()
    .select({ id: authors.id })
    .from(authors)
    .where(eq(authors.userId, userId))
    .orderBy(asc(authors.createdAt))
    .limit(1);
  return row?.id ?? null;
}
