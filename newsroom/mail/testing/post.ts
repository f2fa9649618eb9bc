import { asc } from 'drizzle-orm';
import { db } from '@/db/client';
import { authors } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import { submitComment } from '@/newsroom/comments/submit';
import { newId } from '@/newsroom/id';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, guest, noon } from '@/newsroom/testing/cast';
import { published } from '@/newsroom/testing/published';
import type { Carried, Carrier, WrittenLetter } from '../letter';
import { makeLetters, sliceSize } from '../occasions/make-letters';

/** What the tests of the post room stand on. */
export const afterNoon = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** The end of every guest's address: written nowhere but in a guest's form. */
export const canary = 'aviary.example';

/** A story that `writer` is named above. */
export async function aStoryOf(
  writer: UserActor,
  headline = 'The bridge that forgot',
): Promise<{ id: string; slug: string }> {
  const id = newId(noon);
  await db().insert(authors).values({ id, slug: id, name: writer.name, userId: writer.userId, createdAt: noon });
  return published({ headline, bylines: [id] });
}

let guests = 0;

/** A stranger's comment, held as a first one is; answers its id. */
export async function aHeldComment(slug: string, text: string, now = noon): Promise<string> {
  guests += 1;
  const from = { ...guest, network: `203.${guests >> 8}.${guests & 255}.9` };
  const typed = { slug, text, name: 'Rosa Tern', email: `rosa${guests}@${canary}` };
  const posted = await submitComment(from, typed, now);
  if (!posted.ok) throw new Error(posted.problem);
  return posted.id;
}

/** Reads every event there is. */
export async function readAll(now: Date): Promise<void> {
  while ((await makeLetters(now)) === sliceSize);
}

/** Every letter, oldest first. */
export function allLetters() {
  return db().select().from(letters).orderBy(asc(letters.createdAt), asc(letters.id));
}

/** A carrier that keeps what it is given, and takes it or not as it is told. */
export function keeper(answer: (letter: WrittenLetter) => Carried = () => ({ ok: true })): Carrier & {
  kept: WrittenLetter[];
} {
  const kept: WrittenLetter[] = [];
  return {
    kept,
    async carry(_, letter) {
      kept.push(letter);
      return answer(letter);
    },
    close: () => {},
  };
}

/** Somebody of each kind who may hear of things. */
export async function theDesk() {
  return {
    milo: await anyone('moderator', 'Milo Reeve'),
    edith: await anyone('editor', 'Edith Marrow'),
    arlo: await anyone('author', 'Arlo Finch'),
    cora: await anyone('contributor', 'Cora Nash'),
  };
}
