'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import type { CommentState } from './comment';
import { toDecision } from './decision-form';
import { approveEdit, rejectEdit } from './edits/decide-edit';
import { approveComment, keepComment, pickComment, rejectComment, removeComment, spamComment } from './moderate';
import { queueAddress, toEdge, toTab } from './queue';
import { decideMany, type ManyDecided } from './queue/decide-many';
import { routeComment, settleRouting } from './queue/route-comment';
import { undoDecisions } from './queue/undo-decisions';
import { submitComment } from './submit';

const verbs = {
  approve: approveComment,
  keep: keepComment,
  reject: rejectComment,
  spam: spamComment,
  remove: removeComment,
} as const;

/** Where the form stands: its queue and the page of it. */
const placeOf = (form: FormData) => ({
  tab: toTab(text(form, 'tab')),
  edge: toEdge({ before: text(form, 'before'), after: text(form, 'after') }),
});

/** One decision on one comment; then the next one of the same page, with the way to take it back. */
export async function decideAction(previous: Answered, form: FormData): Promise<Answered> {
  const verb = text(form, 'verb') as keyof typeof verbs;
  const decide = Object.hasOwn(verbs, verb) ? verbs[verb] : approveComment;
  const now = new Date();
  const decided = await decide(await who(), toDecision(form), now);
  if (!decided.ok) return refusedForm(decided, previous, form);
  const { tab, edge } = placeOf(form);
  redirect(queueAddress(tab, { ...edge, id: text(form, 'next'), did: verb, at: now.toISOString() }));
}

/** One verb on every comment that was ticked; those somebody else decided meanwhile are told. */
export async function decideManyAction(previous: Answered, form: FormData): Promise<Answered> {
  const asked = text(form, 'verb');
  const verb = asked === 'reject' || asked === 'spam' ? asked : 'approve';
  const now = new Date();
  const decided = await decideMany(
    await who(),
    verb,
    {
      chosen: form.getAll('chosen').map((one) => {
        const [id = '', from = '', words = ''] = String(one).split(':');
        return { id, from: from as CommentState, words };
      }),
      reason: text(form, 'reason'),
      publicNote: text(form, 'publicNote'),
    },
    now,
  );
  if (!decided.ok) {
    const refused = refusedForm(decided, previous, form);
    return { ...refused, typed: { ...refused.typed, chosen: form.getAll('chosen').join(' ') } };
  }
  const { tab, edge } = placeOf(form);
  const told = { did: 'many', done: decided.done, meanwhile: meanwhileIn(decided) };
  redirect(queueAddress(tab, { ...edge, ...told, at: decided.done > 0 ? now.toISOString() : '' }));
}

/** The ids that were decided by somebody else, as an address can carry them. */
function meanwhileIn({ meanwhile }: ManyDecided): string {
  return meanwhile
    .map(({ id }) => id)
    .slice(0, 20)
    .join('.');
}

/** Takes back one's own last act. */
export async function undoAction(previous: Answered, form: FormData): Promise<Answered> {
  const undone = await undoDecisions(await who(), { at: text(form, 'at') }, new Date());
  if (!undone.ok) return refusedForm(undone, previous, form);
  if (text(form, 'mine')) redirect('/desk/comments/mine?done=undone');
  const { tab, edge } = placeOf(form);
  redirect(queueAddress(tab, { ...edge, id: text(form, 'id'), did: 'undo', done: undone.undone }));
}

/** Makes a public comment an editors' pick, or no longer one. */
export async function pickAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const picked = text(form, 'picked') === 'yes';
  const done = await pickComment(await who(), { id, picked }, new Date());
  if (!done.ok) return refusedForm(done, previous, form);
  const { tab, edge } = placeOf(form);
  redirect(queueAddress(tab, { ...edge, id, did: picked ? 'pick' : 'unpick' }));
}

/** Answers a public comment from the queue, as oneself. */
export async function replyAction(previous: Answered, form: FormData): Promise<Answered> {
  const reply = { slug: text(form, 'slug'), to: text(form, 'id'), text: text(form, 'text') };
  const posted = await submitComment(await who(), reply, new Date());
  if (!posted.ok) return refusedForm(posted, previous, form);
  const { tab, edge } = placeOf(form);
  redirect(queueAddress(tab, { ...edge, id: text(form, 'id'), did: 'reply' }));
}

/** Lets words that wait replace a comment's own, or leaves those as they are. */
export async function decideEditAction(previous: Answered, form: FormData): Promise<Answered> {
  const about = { id: text(form, 'id'), edit: text(form, 'edit') };
  const verb = text(form, 'verb') === 'approve' ? 'approve' : 'reject';
  const decided = await (verb === 'approve' ? approveEdit : rejectEdit)(await who(), about, new Date());
  if (!decided.ok) return refusedForm(decided, previous, form);
  const { tab, edge } = placeOf(form);
  redirect(queueAddress(tab, { ...edge, id: text(form, 'next'), did: `${verb}-edit` }));
}

/** Sends a comment to the story's authors, because it may hold a correction. */
export async function routeAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const routed = await routeComment(await who(), { id, note: text(form, 'note') }, new Date());
  if (!routed.ok) return refusedForm(routed, previous, form);
  const { tab, edge } = placeOf(form);
  redirect(queueAddress(tab, { ...edge, id, did: 'route' }));
}

/** An author or editor has looked at a comment that was sent to the story. */
export async function settleRoutingAction(previous: Answered, form: FormData): Promise<Answered> {
  const settled = await settleRouting(await who(), { id: text(form, 'id') }, new Date());
  if (!settled.ok) return refusedForm(settled, previous, form);
  redirect(`/desk/articles/${settled.articleId}`);
}
