import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import type { DemoComment, Fate } from '@/db/demo/comment';
import { comments } from '@/db/demo/comments';
import { articles } from '@/db/schema/articles';
import { editComment } from '@/newsroom/comments/edits/edit-comment';
import { wordsKey } from '@/newsroom/comments/edits/words-key';
import { approveComment, pickComment, rejectComment, removeComment, spamComment } from '@/newsroom/comments/moderate';
import { readLiveText } from '@/newsroom/comments/notes/live-text';
import { type NoteOn, paragraphOf, quoteOf } from '@/newsroom/comments/notes/note';
import { submitComment } from '@/newsroom/comments/submit';
import { withdrawComment } from '@/newsroom/comments/withdraw';
import { type Actor, demo, type UserActor } from '@/newsroom/people/actor';
import { giveGuestKey } from '@/newsroom/people/guest-key';
import { made } from './made';
import { object } from './objections';
import { react } from './reactions';
import { minutesAfter, minutesBelow, type Said, timeline } from './timeline';

/** Minutes until an editor of the demo has read a comment; every reply in it was written later than that. */
const readingMinutes = 4;
/** Minutes from the last word of a branch until its first comment is taken out or taken back. */
const regretMinutes = 10;

/** Posts every comment of the demo at its own time, each guest by a key of his own, and decides what its file decided. */
export async function holdConversations(
  publishedAt: (slug: string) => Date,
  staff: ReadonlyMap<string, UserActor>,
): Promise<number> {
  const guests = new Map<string, Actor>();
  const posts = new Map<DemoComment, string>();
  const said = timeline(comments, publishedAt);
  for (const each of said) {
    const { by } = each.comment;
    const writer = staff.get(by) ?? guests.get(by) ?? (await newGuest(guests.size, each.at));
    if (!staff.has(by)) guests.set(by, writer);
    const { id, state } = made(await submitComment(writer, await toForm(each, posts), each.at), `comment of ${by}`);
    posts.set(each.comment, id);
    await decide(each.comment, id, state === 'held', minutesAfter(each.at, readingMinutes));
    if (each.comment.before) await change(writer, each, id);
  }
  for (const { comment, at } of said) {
    const end = minutesAfter(at, minutesBelow(comment) + regretMinutes);
    await takeOut(comment, posts.get(comment) ?? '', guests.get(comment.by) ?? demo, end);
  }
  await react(said, posts, guests);
  await object(said, posts, guests);
  return said.length;
}

/** Every guest has a key and a network (RFC 3849, for documentation) of his own, as people in a town have. */
async function newGuest(number: number, now: Date): Promise<Actor> {
  const { commenterId } = await giveGuestKey(now);
  return { kind: 'guest', commenterId, network: `2001:db8:${(number + 1).toString(16)}::1` };
}

async function toForm({ slug, comment, to }: Said, ids: ReadonlyMap<DemoComment, string>) {
  const words = comment.by.toLowerCase().replace(/[^a-z]+/g, '.');
  return {
    slug,
    to: to && ids.get(to),
    name: comment.by,
    email: `${words}@tidewick.example`,
    text: comment.before ?? comment.text,
    note: comment.on ? await paragraphWith(slug, comment.on) : null,
    honeypot: '',
  };
}

/** The whole paragraph in which `words` stand, as a reader's form quotes it. */
async function paragraphWith(slug: string, words: string): Promise<NoteOn> {
  const [article] = await db().select({ id: articles.id }).from(articles).where(eq(articles.slug, slug));
  const live = article && (await readLiveText(article.id));
  for (const { attrs } of live?.body.content ?? []) {
    const text = live && paragraphOf(live.body, attrs?.id ?? '');
    if (live && text?.includes(words)) return { block: attrs?.id ?? '', quote: quoteOf(text), version: live.version };
  }
  throw new Error(`"${words}" stands in no paragraph of ${slug}.`);
}

/** Its writer changes what it says, after an editor has read it and before the time for that is over. */
async function change(writer: Actor, { slug, comment, at }: Said, id: string): Promise<void> {
  const edit = { slug, id, text: comment.text, seen: wordsKey(comment.before ?? '') };
  made(await editComment(writer, edit, minutesAfter(at, readingMinutes + 0.5)), `edit of ${comment.by}`);
}

/** What an editor does on reading a comment for the first time. */
async function decide({ fate, picked, by }: DemoComment, id: string, waiting: boolean, now: Date): Promise<void> {
  const what = `decision on the comment of ${by}`;
  if (fate.kind === 'held') return;
  if (fate.kind === 'spam') made(await spamComment(demo, { id }, now), what);
  else if (fate.kind === 'rejected') {
    // Where the installation lets everything stand at once there is nothing left to reject.
    const refuse = waiting ? rejectComment : removeComment;
    made(await refuse(demo, { id, ...toNotes(fate) }, now), what);
  } else if (waiting) made(await approveComment(demo, { id }, now), what);
  if (picked) made(await pickComment(demo, { id, picked }, now), what);
}

/** What happens to a comment that was public: it is removed, or its writer takes it back. */
async function takeOut({ fate, by }: DemoComment, id: string, writer: Actor, now: Date): Promise<void> {
  const what = `end of the comment of ${by}`;
  if (fate.kind === 'removed') made(await removeComment(demo, { id, ...toNotes(fate) }, now), what);
  if (fate.kind === 'withdrawn') made(await withdrawComment(writer, { id }, now), what);
}

/** What a moderator writes with a decision. */
function toNotes({ reason, publicNote, privateNote }: Extract<Fate, { reason: string }>) {
  return { reason, publicNote, privateNote };
}
