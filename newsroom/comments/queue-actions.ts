'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { toDecision } from './decision-form';
import { approveComment, pickComment, rejectComment, removeComment, spamComment } from './moderate';
import { queueAddress, toTab } from './queue';
import { submitComment } from './submit';

const verbs = { approve: approveComment, reject: rejectComment, spam: spamComment, remove: removeComment } as const;

/** One decision on one comment; then the next one of the same tab. */
export async function decideAction(previous: Answered, form: FormData): Promise<Answered> {
  const verb = text(form, 'verb') as keyof typeof verbs;
  const decide = Object.hasOwn(verbs, verb) ? verbs[verb] : approveComment;
  const decided = await decide(await who(), toDecision(form), new Date());
  if (!decided.ok) return refusedForm(decided, previous, form);
  redirect(queueAddress(toTab(text(form, 'tab')), { did: verb }));
}

/** Makes a public comment an editors' pick, or no longer one. */
export async function pickAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const picked = text(form, 'picked') === 'yes';
  const done = await pickComment(await who(), { id, picked }, new Date());
  if (!done.ok) return refusedForm(done, previous, form);
  redirect(queueAddress(toTab(text(form, 'tab')), { id, did: picked ? 'pick' : 'unpick' }));
}

/** Answers a public comment from the queue, as oneself. */
export async function replyAction(previous: Answered, form: FormData): Promise<Answered> {
  const reply = { slug: text(form, 'slug'), to: text(form, 'id'), text: text(form, 'text') };
  const posted = await submitComment(await who(), reply, new Date());
  if (!posted.ok) return refusedForm(posted, previous, form);
  redirect(queueAddress(toTab(text(form, 'tab')), { id: text(form, 'id'), did: 'reply' }));
}
