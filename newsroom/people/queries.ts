import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
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
  hasFactor: boolean;
  /** When one of their browsers was here last, as far as is known. */
  seenAt: string | null;
}
/** A byline as the desk lists and offers it. */
export interface AuthorChoice {
  id: string;
  slug: string;
  name: string;
  jobTitle: string;
  kind: 'person' | 'organisation';
  userId: string | null;
  bio: string;
  expertise: string;
  contact: string;
  pictureId: string | null;
}

// Named out: in a select of one table Drizzle writes columns without their table, and both have an id.
const seenLast = sql<string | null>`(select max(s.seen_at) from sessions s where s.user_id = users.id)`;

function people() {
  return db()
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      createdAt: users.createdAt,
      suspendedAt: users.suspendedAt,
      factorSince: users.totpConfirmedAt,
      seenAt: seenLast,
    })
    .from(users);
}

function toPerson({ factorSince, seenAt, ...row }: Awaited<ReturnType<typeof people>>[number]): PersonDto {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    suspendedAt: row.suspendedAt?.toISOString() ?? null,
    hasFactor: factorSince !== null,
    seenAt: seenAt ? new Date(seenAt).toISOString() : null,
  };
}

/** Everybody with an account, for those who manage people. */
export async function listPeople(): Promise<PersonDto[]> {
  return (await people().orderBy(asc(users.name), asc(users.id))).map(toPerson);
}

/** One account, for those who manage people; null where there is none. */
export async function getPerson(id: string): Promise<PersonDto | null> {
  const [row] = await people().where(eq(users.id, id));
  return row ? toPerson(row) : null;
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
      bio: authors.bio,
      expertise: authors.expertise,
      contact: authors.contact,
      pictureId: authors.pictureId,
    })
    .from(authors)
    .orderBy(asc(authors.name), asc(authors.id));
}

/** Every byline by its name: what a list is narrowed to. */
export async function listBylines(): Promise<{ id: string; name: string }[]> {
  return db().select({ id: authors.id, name: authors.name }).from(authors).orderBy(asc(authors.name), asc(authors.id));
}

/** Whoever may write stories, by name: to hand one over to. */
export async function listWriters(): Promise<{ id: string; name: string }[]> {
  return db()
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(sql`${users.suspendedAt} is null and ${users.role} <> 'moderator'`)
    .orderBy(asc(users.name), asc(users.id));
}
