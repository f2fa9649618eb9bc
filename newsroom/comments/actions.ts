'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { text } from '@/newsroom/answered';
import { guestCookie, guestCookieOptions } from '@/newsroom/people/guest-key';
import { who } from '@/newsroom/people/who';
import { commentAddress, type ReplyState, threadAddress } from './reply-state';
import { submitComment } from './submit';
import { withdrawComment } from './withdraw';

/** Posts the reply form: shown → its place in the thread, held → its own address, refused → the form as it was typed. */
export async function postComment(_previous: ReplyState, form: FormData): Promise<ReplyState> {
  const actor = await who();
  const typed = {
    text: text(form, 'text'),
    name: text(form, 'name'),
    email: text(form, 'email'),
  };
  const place = { slug: text(form, 'slug'), to: text(form, 'to') || null };
  const posted = await submitComment(actor, { ...place, ...typed, honeypot: text(form, 'website') }, new Date());
  if (!posted.ok) {
    const { problem, status, fields = {}, values = {} } = posted;
    answers(status, status === 429 ? { 'Retry-After': String(values.seconds ?? 1) } : {});
    return { problem, fields, values, typed };
  }
  if (posted.cookie) (await cookies()).set(guestCookie, posted.cookie, guestCookieOptions);
  const { id, slug, page, state } = posted;
  return redirect(state === 'shown' ? threadAddress(slug, page, id) : commentAddress(slug, id));
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
