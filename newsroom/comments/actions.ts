'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { guestCookie, guestCookieOptions } from '@/newsroom/people/guest-key';
import { who } from '@/newsroom/people/who';
import { commentAddress, type ReplyState, threadAddress } from './reply-state';
import { submitComment } from './submit';
import { withdrawComment } from './withdraw';

const field = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Posts the reply form: shown → its place in the thread, held → its own address, refused → the form as it was typed. */
export async function postComment(_previous: ReplyState, form: FormData): Promise<ReplyState> {
  const actor = await who();
  const typed = {
    text: field(form, 'text'),
    name: field(form, 'name'),
    email: field(form, 'email'),
  };
  const place = { slug: field(form, 'slug'), to: field(form, 'to') || null };
  const posted = await submitComment(actor, { ...place, ...typed, honeypot: field(form, 'website') }, new Date());
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
  const withdrawn = await withdrawComment(actor, { id: field(form, 'id') }, new Date());
  if (!withdrawn.ok) {
    answers(withdrawn.status);
    return { problem: withdrawn.problem };
  }
  return redirect(commentAddress(withdrawn.slug, withdrawn.id));
}
