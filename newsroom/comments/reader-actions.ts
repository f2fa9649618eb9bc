'use server';

import { redirect } from 'next/navigation';
import { answers } from '@/newsroom/answer';
import { text } from '@/newsroom/answered';
import type { Refusal } from '@/newsroom/outcome';
import { keepGuestKey, who } from '@/newsroom/people/who';
import { editComment } from './edits/edit-comment';
import { backTo, type RecommendState, type ReportState } from './reader-state';
import { recommendComment } from './recommend';
import { previewOf } from './reply';
import { commentAddress, type ReplyState, threadAddress } from './reply-state';
import { reportComment } from './reports/report';
import { reportAddress } from './reports/reported';

function refused({ status, values = {} }: Refusal): void {
  answers(status, status === 429 ? { 'Retry-After': String(values.seconds ?? 1) } : {});
}

/**
 * One button says which comment and whether it is recommended or taken back. Back to where the button stood; who recommended
 * it already is led to the comment's own page, where it says so and can be taken back without a script.
 */
export async function recommendAction(_: RecommendState, form: FormData): Promise<RecommendState> {
  const slug = text(form, 'slug');
  const [on, off] = [text(form, 'on'), text(form, 'off')];
  const done = await recommendComment(await who(), { slug, id: on || off, on: on !== '' }, new Date());
  if (!done.ok) {
    refused(done);
    return { problem: done.problem, values: done.values ?? {} };
  }
  await keepGuestKey(done.cookie);
  answers(303, { 'gazette-recommends': String(done.recommends) });
  return redirect(backTo(done.before ? 'own' : text(form, 'place'), done));
}

/** A report; then its own address says thank you, and later what was decided. */
export async function reportAction(_: ReportState, form: FormData): Promise<ReportState> {
  const [slug, id] = [text(form, 'slug'), text(form, 'id')];
  const typed = { reason: text(form, 'reason'), note: text(form, 'note') };
  const done = await reportComment(await who(), { slug, id, ...typed }, new Date());
  if (!done.ok) {
    refused(done);
    return { problem: done.problem, fields: done.fields ?? {}, values: done.values ?? {}, typed };
  }
  await keepGuestKey(done.cookie);
  return redirect(reportAddress(done.slug, done.id));
}

/** Other words for one's own comment, or what they would look like. */
export async function editAction(_: ReplyState, form: FormData): Promise<ReplyState> {
  const actor = await who();
  const [slug, id] = [text(form, 'slug'), text(form, 'id')];
  const typed = { text: text(form, 'text'), name: '', email: '', notify: '' };
  if (text(form, 'preview')) {
    const state = previewOf(actor, slug, typed);
    answers(state.problem === null ? 200 : 422);
    return state;
  }
  const done = await editComment(actor, { slug, id, text: typed.text, seen: text(form, 'seen') }, new Date());
  if (!done.ok) {
    refused(done);
    return { problem: done.problem, fields: done.fields ?? {}, values: done.values ?? {}, typed, note: null };
  }
  await keepGuestKey(undefined);
  return redirect(
    done.state === 'shown' ? threadAddress(done.slug, done.page, done.id) : commentAddress(done.slug, done.id),
  );
}
