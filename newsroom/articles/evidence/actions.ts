'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import { type Answered, unanswered } from '@/newsroom/form-answer';
import type { Refusal } from '@/newsroom/outcome';
import { who } from '@/newsroom/people/who';
import { type Beside, besideOf } from './beside';
import type { Claim } from './evidence';
import { readClaim, readSource } from './evidence-form';
import { moveEvidence } from './move-evidence';
import { putClaim } from './put-claim';
import { putSource } from './put-source';
import { removeClaim, removeSource } from './remove-evidence';

const untold = { saidBy: '', standing: 'open', note: '', sources: [] } as const satisfies Partial<Claim>;
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

/** What the editor hears of the claim it added: the sentence of a refusal, or what stands beside the text now. */
export type ClaimAdded = { problem: string } | { problem: null; beside: Beside };

/**
 * A claim from the editor, for words that are selected there: its sentence alone, still looked into until somebody says what it
 * rests on. Fields: `id` and `window` of the editor, `item` for the claim's id, `claim`.
 */
export async function newClaimAction(form: FormData): Promise<ClaimAdded> {
  const claim: Claim = { id: text(form, 'item'), claim: text(form, 'claim'), ...untold };
  const put = { id: text(form, 'id'), window: text(form, 'window'), claim, seen: '' };
  const done = await putClaim(await who(), put, new Date());
  if (done.ok) return { problem: null, beside: besideOf(done.evidence) };
  const { fields, problem } = refusedForm(done, unanswered, form);
  return { problem: Object.values(fields)[0] ?? problem ?? '' };
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
