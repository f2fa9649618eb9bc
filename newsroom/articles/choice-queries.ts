import 'server-only';
import { desc } from 'drizzle-orm';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import { nameOfPicture } from '@/newsroom/media/library/library-picture';
import { listAuthors } from '@/newsroom/people/queries';
import { listSections } from '@/newsroom/sections/queries';

/** Pictures offered in the plain form, the newest first; the editor finds any. */
const picturesOffered = 100;

type Choices = [value: string, words: string][];

/** What the form of a story offers to choose from. */
export async function storyChoices(): Promise<{ sections: Choices; authors: Choices; pictures: Choices }> {
  const [sections, authors, pictures] = await Promise.all([
    listSections(),
    listAuthors(),
    db()
      .select({
        id: media.id,
        alt: media.alt,
        caption: media.caption,
        fileName: media.fileName,
        width: media.width,
        height: media.height,
      })
      .from(media)
      .orderBy(desc(media.id)) // ids begin with their moment
      .limit(picturesOffered),
  ]);
  return {
    sections: sections.map(({ id, name }) => [id, name]),
    authors: authors.map(({ id, name, jobTitle }) => [id, jobTitle ? `${name}, ${jobTitle}` : name]),
    pictures: pictures.map((picture) => [picture.id, nameOfPicture(picture)]),
  };
}
