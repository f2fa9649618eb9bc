import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { commenters } from '@/db/schema/comments';
import { personNotes } from '@/db/schema/conversation';
import { idPattern, newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { fieldsInError, lines } from '@/newsroom/text/line';
import { longestNote } from '../moderate';

const form = z.strictObject({
  commenterId: z.string().regex(idPattern),
  words: lines(longestNote).refine((words) => words !== '', 'note-missing'),
});

/** Writes down for the other moderators what is worth knowing about a person. Refuses with 403, 404 `commenter-missing`, 422 `note-refused`. */
export async function notePerson(
  actor: Actor,
  input: { commenterId: string; words: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'commenter.sanction')) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success)
    return refuse('note-refused', 422, { fields: fieldsInError(parsed.error), values: { max: longestNote } });
  const { commenterId, words } = parsed.data;
  return write(async (tx) => {
    const [person] = await tx.select({ id: commenters.id }).from(commenters).where(eq(commenters.id, commenterId));
    if (!person) return refuse('commenter-missing', 404);
    const id = newId(now);
    const madeBy = actor.kind === 'user' ? actorId(actor) : null;
    await tx.insert(personNotes).values({ id, commenterId, words, madeBy, madeAt: now });
    await record(tx, actor, { kind: 'commenter.noted', commenterId, noteId: id }, now);
    return { ok: true, id };
  });
}
