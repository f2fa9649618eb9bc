import type { DemoComment } from '@/db/demo/comment';
import { objection, watched } from '@/db/demo/objections';
import { makeAppeal } from '@/newsroom/comments/appeals/make-appeal';
import { notePerson } from '@/newsroom/comments/sanctions/note-person';
import { sanctionPerson } from '@/newsroom/comments/sanctions/sanction-person';
import { type Actor, demo } from '@/newsroom/people/actor';
import { made } from './made';
import { minutesAfter, type Said } from './timeline';

/** Minutes after a rejected comment when its writer appeals, or the newsroom decides about them. */
const thoughtOver = 45;

/** One guest appeals, so that moderators find something to answer; of another everything waits, with a note on why. */
export async function object(
  said: readonly Said[],
  ids: ReadonlyMap<DemoComment, string>,
  guests: ReadonlyMap<string, Actor>,
): Promise<void> {
  const refused = (name: string) =>
    said.findLast(({ comment }) => comment.by === name && comment.fate.kind === 'rejected');
  const appealed = refused(objection.by);
  const writer = guests.get(objection.by);
  if (appealed && writer) {
    const about = { id: ids.get(appealed.comment) ?? '', by: '', words: objection.words };
    made(await makeAppeal(writer, about, minutesAfter(appealed.at, thoughtOver)), 'appeal');
  }
  const last = refused(watched.by);
  const person = guests.get(watched.by);
  if (last && person?.kind === 'guest' && person.commenterId) {
    const { by: _, note, ...decision } = watched;
    const { commenterId } = person;
    const now = minutesAfter(last.at, thoughtOver);
    made(await sanctionPerson(demo, { commenterId, kind: 'hold', ...decision }, now), 'sanction');
    made(await notePerson(demo, { commenterId, words: note }, now), 'note');
  }
}
