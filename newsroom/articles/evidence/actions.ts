'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import type { Refusal } from '@/newsroom/outcome';
import { who } from '@/newsroom/people/who';
import { readClaim, readSource } from './evidence-form';
import { moveEvidence } from './move-evidence';
import { putClaim } from './put-claim';
import { putSource } from './put-source';
import { removeClaim, removeSource } from './remove-evidence';

const page = (form: FormData) => `/desk/articles/${text(form, 'id')}/sources`;

/** What stands by now is what the next try has seen: its writer was shown it. */
function refused(refusal: Refusal, previous: Answered, form: FormData): Answered {
  const answer = refusedForm(refusal, previous, form);
  const { seen } = refusal.values ?? {};
  return seen === undefined ? answer : { ...answer, typed: { ...answer.typed, seen: String(seen) } };
}

export async function sourceAction(previous: Answered, form: FormData): Promise<Answered> {
  const put = { id: text(form, 'id'), source: readSource(form), seen: text(form, 'seen') };
  const done = await putSource(await who(), put, new Date());
  if (!done.ok) return refused(done, previous, form);
  redirect(`${page(form)}?done=source#s-${put.source.id}`);
}

export async function claimAction(previous: Answered, form: FormData): Promise<Answered> {
  const put = { id: text(form, 'id'), claim: readClaim(form), seen: text(form, 'seen') };
  const done = await putClaim(await who(), put, new Date());
  if (!done.ok) return refused(done, previous, form);
  redirect(`${page(form)}?done=claim#c-${put.claim.id}`);
}

/** The small buttons at one source or claim: takes it out, or moves it up. */
export async function evidenceItemAction(previous: Answered, form: FormData): Promise<Answered> {
  const [actor, now, list] = [await who(), new Date(), text(form, 'list') === 'claims' ? 'claims' : 'sources'] as const;
  const item = { id: text(form, 'id'), item: text(form, 'item') };
  const up = text(form, 'press') === 'up';
  const gone = { ...item, seen: text(form, 'seen') };
  const done = up
    ? await moveEvidence(actor, list, { ...item, before: text(form, 'before') }, now)
    : await (list === 'claims' ? removeClaim : removeSource)(actor, gone, now);
  if (!done.ok) return refused(done, previous, form);
  redirect(`${page(form)}?done=${up ? 'moved' : 'removed'}#${list}`);
}
