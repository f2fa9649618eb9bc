'use server';

import { redirect } from 'next/navigation';
import { answers, currentExchange } from '@/newsroom/answer';
import { text } from '@/newsroom/answered';
import { keepGuestKey, who } from '@/newsroom/people/who';
import { noteIn, previewOf, type Replied, reply, typedIn } from './reply';
import { commentAddress, type ReplyState } from './reply-state';
import { withdrawComment } from './withdraw';

/** Posts the reply form: shown → its place in the thread, held → its own address, refused → the form as it was typed. */
export async function postComment(_previous: ReplyState, form: FormData): Promise<ReplyState> {
  const actor = await who();
  if (text(form, 'preview')) {
    const state = previewOf(actor, text(form, 'slug'), typedIn(form));
    answers(state.problem === null ? 200 : 422);
    return { ...state, note: noteIn(form) };
  }
  // Where the press has asked the rule already, this only draws what it refused.
  const replied = (currentExchange()?.refused as Replied | undefined) ?? (await reply(actor, form, new Date()));
  if (!replied.ok) {
    const { status, state } = replied;
    answers(status, status === 429 ? { 'Retry-After': String(state.values.seconds ?? 1) } : {});
    return state;
  }
  if (actor.kind === 'guest') await keepGuestKey(replied.cookie);
  return redirect(replied.to);
}

/** Takes back one's own comment, from the comment's own address. */
export async function withdrawOwn(
  _previous: { problem: string | null },
  form: FormData,
): Promise<{ problem: string | null }> {
  const actor = await who();
  const withdrawn = await withdrawComment(actor, { id: text(form, 'id') }, new Date());
  if (!withdrawn.ok) {
    answers(withdrawn.status);
    return { problem: withdrawn.problem };
  }
  return redirect(commentAddress(withdrawn.slug, withdrawn.id));
}
