'use server';

import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { text } from '@/newsroom/answered';
import { keepGuestKey, who } from '@/newsroom/people/who';
import { sendTip } from './send-tip';
import { type TipForm, tipAddress } from './tip';

/** What a reader says is wrong; then its own address says thank you. */
export async function sendTipAction(_: TipForm, form: FormData): Promise<TipForm> {
  const typed = { quote: text(form, 'quote'), words: text(form, 'words'), email: text(form, 'email') };
  const sent = await sendTip(await who(), { slug: text(form, 'slug'), ...typed }, new Date());
  if (!sent.ok) {
    const { status, problem, fields = {}, values = {} } = sent;
    answers(status, status === 429 ? { 'Retry-After': String(values.seconds ?? 1) } : {});
    return { problem, fields, values, typed };
  }
  await keepGuestKey(sent.cookie);
  return redirect(`${tipAddress(sent.slug)}?said=sent`);
}
