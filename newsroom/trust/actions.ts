'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import { planPublication } from '@/newsroom/articles/plans/plan-publication';
import { publishArticle } from '@/newsroom/articles/publish-article';
import type { Answered } from '@/newsroom/form-answer';
import { refuse } from '@/newsroom/outcome';
import { who } from '@/newsroom/people/who';
import type { Severity } from './correction';
import { publishCorrection } from './publish-correction';

/** Publishes a story or its changes, now or at a time: a first time, in substance, as a minor edit, or as a correction. */
export async function publishAction(previous: Answered, form: FormData): Promise<Answered> {
  const [actor, now] = [await who(), new Date()];
  const story = { id: text(form, 'id'), version: Number(text(form, 'version')) };
  const change = text(form, 'change');
  const slug = text(form, 'slug');
  // A typed address counts before what is chosen from the list.
  const comment = text(form, 'comment').trim() || text(form, 'led');
  const correction = {
    ...story,
    severity: text(form, 'severity') as Severity,
    words: text(form, 'words'),
    comment,
    tip: text(form, 'tip'),
  };
  const wish = { ...story, note: text(form, 'note'), substantive: change !== 'minor', ...(slug ? { slug } : {}) };
  // At a time, where the choice or the button says so: nothing is published by a key pressed in the wrong field.
  if ([text(form, 'when'), text(form, 'press')].includes('later')) {
    const plan =
      change === 'correction'
        ? refuse('plan-correction', 422, { fields: { at: 'plan-correction' } })
        : await planPublication(actor, { ...wish, at: text(form, 'at') }, now);
    if (!plan.ok) return refusedForm(plan, previous, form);
    redirect(`/desk/articles/${story.id}/publish?done=planned`);
  }
  const published =
    change === 'correction' ? await publishCorrection(actor, correction, now) : await publishArticle(actor, wish, now);
  if (!published.ok) return refusedForm(published, previous, form);
  redirect(`/desk/articles/${story.id}/publish?done=${change === 'correction' ? 'corrected' : 'published'}`);
}
