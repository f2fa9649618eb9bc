'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { changePlan, dropPlan } from './change-plan';

export async function changePlanAction(previous: Answered, form: FormData): Promise<Answered> {
  const changed = await changePlan(await who(), { id: text(form, 'id'), at: text(form, 'at') }, new Date());
  if (!changed.ok) return refusedForm(changed, previous, form);
  redirect(`/desk/articles/${changed.articleId}/publish?done=planned`);
}

export async function dropPlanAction(previous: Answered, form: FormData): Promise<Answered> {
  const dropped = await dropPlan(await who(), { id: text(form, 'id') }, new Date());
  if (!dropped.ok) return refusedForm(dropped, previous, form);
  redirect(`/desk/articles/${dropped.articleId}/publish?done=dropped`);
}
