import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import { authors } from '@/db/schema/people';
import { reads } from '@/newsroom/answer';
import { toPicture } from '@/newsroom/media/picture';
import type { PictureDto } from '@/newsroom/text/picture';
import { subjectsIn } from './byline';

/** Somebody who is named on stories. Nothing of an account is in it. */
export interface AuthorDto {
  id: string;
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
  jobTitle: string;
  bio: string;
  /** Subjects they know about. */
  expertise: string[];
  /** A public way to reach them; '' where they want none printed. */
  contact: string;
  picture: PictureDto | null;
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
      expertise: authors.expertise,
      contact: authors.contact,
      pictureId: authors.pictureId,
    })
    .from(authors)
    .where(eq(authors.slug, slug));
  if (!author) return null;
  reads(`author:${author.id}`);
  const { pictureId, expertise, ...rest } = author;
  return { ...rest, expertise: subjectsIn(expertise), picture: pictureId ? await pictureOf(pictureId) : null };
}

async function pictureOf(id: string): Promise<PictureDto | null> {
  reads(`media:${id}`);
  const { hash, width, height, widths, alt, caption, credit, focusX, focusY } = media;
  const [row] = await db()
    .select({ hash, width, height, widths, alt, caption, credit, focusX, focusY })
    .from(media)
    .where(eq(media.id, id));
  return row ? toPicture(row) : null;
}
