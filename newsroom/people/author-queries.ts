import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { authors } from '@/db/schema/people';
import { reads } from '@/newsroom/answer';

/** Somebody who is named on stories. Nothing of an account is in it. */
export interface AuthorDto {
  id: string;
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
  jobTitle: string;
  bio: string;
}

export async function getAuthor(slug: string): Promise<AuthorDto | null> {
  reads(`author-slug:${slug}`);
  const [author] = await db()
    .select({
      id: authors.id,
      slug: authors.slug,
      name: authors.name,
      kind: authors.kind,
      jobTitle: authors.jobTitle,
      bio: authors.bio,
    })
    .from(authors)
    .where(eq(authors.slug, slug));
  if (author) reads(`author:${author.id}`);
  return author ?? null;
}
