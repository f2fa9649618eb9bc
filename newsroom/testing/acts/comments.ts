import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { commentEdits } from '@/db/schema/conversation';
import { appealToken } from '@/newsroom/comments/appeals/appeal-token';
import { decideAppeal } from '@/newsroom/comments/appeals/decide-appeal';
import { makeAppeal } from '@/newsroom/comments/appeals/make-appeal';
import { approveEdit, type EditDecision, rejectEdit } from '@/newsroom/comments/edits/decide-edit';
import { editComment } from '@/newsroom/comments/edits/edit-comment';
import { wordsKey } from '@/newsroom/comments/edits/words-key';
import {
  approveComment,
  keepComment,
  pickComment,
  rejectComment,
  removeComment,
  spamComment,
} from '@/newsroom/comments/moderate';
import { decideMany } from '@/newsroom/comments/queue/decide-many';
import { removeEverything } from '@/newsroom/comments/queue/remove-everything';
import { routeComment } from '@/newsroom/comments/queue/route-comment';
import { recommendComment } from '@/newsroom/comments/recommend';
import { reportComment } from '@/newsroom/comments/reports/report';
import { endSanction } from '@/newsroom/comments/sanctions/end-sanction';
import { notePerson } from '@/newsroom/comments/sanctions/note-person';
import { sanctionPerson } from '@/newsroom/comments/sanctions/sanction-person';
import { submitComment } from '@/newsroom/comments/submit';
import { newId } from '@/newsroom/id';
import { demo } from '@/newsroom/people/actor';
import { giveGuestKey, readGuestKey } from '@/newsroom/people/guest-key';
import { write } from '@/newsroom/record';
import { guest, later, noon } from '../cast';
import { published } from '../published';
import { type Act, another, next, now, shared } from './act';

/** The address of the story that a comment made here stands under. */
const placeOf = new Map<string, string>();

/** What is done to comments and to who wrote them. */
export const commentActs = {
  submitComment: shared('comment.write', anAddress, (actor, slug) =>
    submitComment(
      actor,
      { slug, text: another('Words'), name: 'Rosa', email: 'rosa@letters.example' },
      later(60 + next()),
    ),
  ),
  // One's own: whoever edits has written it just before.
  editComment: shared('comment.edit', anAddress, async (actor, slug) => {
    const typed = { slug, name: 'Rosa', email: 'rosa@letters.example', text: another('Words') };
    const posted = await submitComment(actor, typed, later(60 + next()));
    if (!posted.ok) return posted;
    const commenterId = posted.cookie ? await readGuestKey(posted.cookie) : null;
    const writer = actor.kind === 'guest' ? { ...actor, commenterId } : actor;
    const edit = { slug, id: posted.id, text: another('Other words'), seen: wordsKey(typed.text) };
    return editComment(writer, edit, later(60 + next()));
  }),
  recommendComment: shared('comment.recommend', aShownComment, (actor, id) =>
    recommendComment(actor, { slug: placeOf.get(id) ?? '', id, on: true }, now),
  ),
  reportComment: shared('comment.report', aShownComment, (actor, id) =>
    reportComment(actor, { slug: placeOf.get(id) ?? '', id, reason: 'off-topic' }, now),
  ),
  approveEdit: shared('comment.moderate', aHeldEdit, (actor, id) => approveEdit(actor, toEdit(id), now)),
  rejectEdit: shared('comment.moderate', aHeldEdit, (actor, id) => rejectEdit(actor, toEdit(id), now)),
  approveComment: shared('comment.moderate', aHeldComment, (actor, id) => approveComment(actor, { id }, now)),
  rejectComment: shared('comment.moderate', aHeldComment, (actor, id) =>
    rejectComment(actor, { id, reason: 'off-topic' }, now),
  ),
  spamComment: shared('comment.moderate', aHeldComment, (actor, id) => spamComment(actor, { id }, now)),
  removeComment: shared('comment.moderate', aShownComment, (actor, id) =>
    removeComment(actor, { id, reason: 'off-topic' }, now),
  ),
  routeComment: shared('comment.moderate', aHeldComment, (actor, id) => routeComment(actor, { id, note: '' }, now)),
  keepComment: shared('comment.moderate', aShownComment, (actor, id) => keepComment(actor, { id }, now)),
  decideMany: shared('comment.moderate', aHeldComment, (actor, id) =>
    decideMany(actor, 'spam', { chosen: [{ id, from: 'held' }] }, now),
  ),
  removeEverything: shared('commenter.sanction', aCommenter, (actor, commenterId) =>
    removeEverything(actor, { commenterId, reason: 'spam' }, now),
  ),
  pickComment: shared('comment.moderate', aShownComment, (actor, id) => pickComment(actor, { id, picked: true }, now)),
  sanctionPerson: shared('commenter.sanction', aGuest, (actor, commenterId) =>
    sanctionPerson(actor, { commenterId, kind: 'hold', reason: 'abusive' }, now),
  ),
  endSanction: shared('commenter.sanction', aSanction, (actor, id) => endSanction(actor, { id }, now)),
  decideAppeal: shared('appeal.decide', anAppeal, (actor, id) =>
    decideAppeal(actor, { id, upheld: true, answer: 'You are right.' }, now),
  ),
  notePerson: shared('commenter.sanction', aGuest, (actor, commenterId) =>
    notePerson(actor, { commenterId, words: 'Usually right about numbers.' }, now),
  ),
} satisfies Record<string, Act>;

async function anAddress(): Promise<string> {
  return (await published()).slug;
}

async function aHeldComment(): Promise<string> {
  const number = next();
  const rosa = { name: 'Rosa', email: `rosa${number}@letters.example`, text: another('Words') };
  const from = { ...guest, network: `203.${number >> 8}.${number & 255}.9` };
  const slug = await anAddress();
  const posted = await submitComment(from, { slug, ...rosa }, noon);
  if (!posted.ok) throw new Error(posted.problem);
  placeOf.set(posted.id, slug);
  return posted.id;
}

/** The comment and the edit in one name. */
async function aHeldEdit(): Promise<string> {
  const id = await aShownComment();
  const edit = newId(noon);
  const words = { source: 'Other words.', tree: [], verdict: {}, writtenAt: noon };
  await write((tx) => tx.insert(commentEdits).values({ id: edit, commentId: id, state: 'held', ...words }));
  return `${id} ${edit}`;
}

function toEdit(both: string): EditDecision {
  const [id = '', edit = ''] = both.split(' ');
  return { id, edit };
}

async function aShownComment(): Promise<string> {
  const id = await aHeldComment();
  await approveComment(demo, { id }, noon);
  return id;
}

async function aCommenter(): Promise<string> {
  const id = await aHeldComment();
  const [row] = await db().select({ by: comments.commenterId }).from(comments).where(eq(comments.id, id));
  return row?.by ?? '';
}

async function aGuest(): Promise<string> {
  return (await giveGuestKey(noon)).commenterId;
}

async function aSanction(): Promise<string> {
  const about = { commenterId: await aGuest(), kind: 'hold', reason: 'abusive' } as const;
  const made = await sanctionPerson(demo, about, noon);
  if (!made.ok) throw new Error(made.problem);
  return made.id;
}

async function anAppeal(): Promise<string> {
  const id = await aHeldComment();
  await rejectComment(demo, { id, reason: 'off-topic' }, noon);
  const made = await makeAppeal(guest, { id, by: appealToken(id), words: 'It is about the story.' }, later(1));
  if (!made.ok) throw new Error(made.problem);
  return made.id;
}
