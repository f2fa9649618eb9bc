'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { settleTip } from './settle-tip';
import { tipsPath, toTipFilter } from './tip';

export async function settleTipAction(previous: Answered, form: FormData): Promise<Answered> {
  const settled = await settleTip(await who(), { id: text(form, 'id'), note: text(form, 'note') }, new Date());
  if (!settled.ok) return refusedForm(settled, previous, form);
  const story = text(form, 'story');
  if (story) redirect(`/desk/articles/${story}`);
  const path = tipsPath(toTipFilter({ state: text(form, 'state'), before: text(form, 'before') }));
  redirect(`${path}${path.includes('?') ? '&' : '?'}done=settled`);
}
