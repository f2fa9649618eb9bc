import { unionAll } from 'drizzle-orm/pg-core';
import type { Tx } from '@/db/client';
import { authors, users } from '@/db/schema/people';
import { skeleton } from '@/newsroom/text/skeleton';

const asSeen = (words: string) => new Set(words.split(' ').map(skeleton));
/** What people do at a paper makes no name another, and neither do the words between. */
const offices = asSeen(
  'editor editors editorial moderator moderators mod mods admin admins administrator staff team newsroom official',
);
const between = asSeen('the of at');

/** The words of a name as they look at a glance. */
const wordsIn = (name: string) => (name.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(skeleton);

/** "Edith Marrow (editor)" is Edith Marrow, "The Moderators" is nobody. */
const bare = (name: string) =>
  wordsIn(name)
    .filter((word) => !offices.has(word) && !between.has(word))
    .join('');

/** Does the name look like that of the paper, of somebody who works or writes for it, or of an office there? */
export async function isReserved(tx: Tx, name: string, publication: string): Promise<boolean> {
  const whole = skeleton(name);
  if (!whole) return false;
  const own = bare(name);
  if (!own) return wordsIn(name).some((word) => offices.has(word));
  const taken = await unionAll(
    tx.select({ name: users.name }).from(users),
    tx.select({ name: authors.name }).from(authors),
  );
  return [...taken, { name: publication }].some(({ name: one }) => skeleton(one) === whole || bare(one) === own);
}
