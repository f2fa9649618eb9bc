import { asc } from 'drizzle-orm';
import { db } from '@/db/client';
import { authors } from '@/db/schema/people';
import { letters } from '@/db/schema/record';
import { submitComment } from '@/newsroom/comments/submit';
import { newId } from '@/newsroom/id';
import type { Actor, GuestActor, UserActor } from '@/newsroom/people/actor';
import { readGuestKey } from '@/newsroom/people/guest-key';
import { anyone, guest, noon } from '@/newsroom/testing/cast';
import { published } from '@/newsroom/testing/published';
import { followLink } from '../addresses/follow-link';
import type { Carried, Carrier, WrittenLetter } from '../letter';
import { makeLetters, sliceSize } from '../occasions/make-letters';
import { sendLetters } from '../post-room/send-letters';

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

/** Guests of one test, each with a key of its own: `said` is held or shown as the rules have it. */
export async function aGuestSays(
  slug: string,
  { email, name = 'Rosa Tern', notify = 'on', to, text = 'Words.', by }: Partial<GuestSays> & { email: string },
  now = noon,
): Promise<{ id: string; guest: GuestActor }> {
  guests += 1;
  const from = by ?? { ...guest, network: `203.${guests >> 8}.${guests & 255}.9` };
  const typed = { slug, name, email, notify, text: `${text} ${guests}`, to: to ?? null };
  const posted = await submitComment(from, typed, now);
  if (!posted.ok) throw new Error(`${posted.problem} ${JSON.stringify(posted.fields)}`);
  const commenterId = posted.cookie ? await readGuestKey(posted.cookie) : from.commenterId;
  return { id: posted.id, guest: { ...from, commenterId } };
}
interface GuestSays {
  email: string;
  name: string;
  notify: string;
  to: string;
  text: string;
  by: GuestActor;
}

/** Confirms an address with the link of the letter to it, in the browser of `guest`. */
export async function confirmBy(guest: Actor, email: string, now = noon): Promise<void> {
  const letters = await lettersSent(now);
  const link = linkIn(letters.find(({ to }) => to.address === email)?.text);
  const followed = await followLink(guest, link, now);
  if (!followed.ok) throw new Error(followed.problem);
}

/** The token of the link that a letter holds. */
export function linkIn(text = ''): string {
  return /\/by-letter\/([0-9a-z-]+)/.exec(text)?.[1] ?? '';
}

/** Reads every event and sends everything that is due two minutes after `now`. */
export async function lettersSent(now: Date, minutes = 2): Promise<WrittenLetter[]> {
  await readAll(now);
  const carrier = keeper();
  await sendLetters({ carrier, now: () => new Date(now.getTime() + minutes * 60_000) });
  return carrier.kept;
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
