'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { story } from '@/words/desk-stories';
import { drafts } from '@/words/drafts';
import type { CommentsMode } from './article';
import { beginStory } from './begin-story';
import { instantOf } from './calendar';
import { deleteDraft } from './delete-draft';
import { type DraftAnswer, unsaved } from './draft-answer';
import { readDraftForm, savedFields } from './draft-form';
import type { Conflict } from './drafts/asked';
import { planWithdrawal } from './plans/plan-withdrawal';
import { readdressArticle } from './readdress-article';
import { saveDraft } from './save-draft';
import { setComments } from './set-comments';
import { restoreDraft } from './shelf/restore-draft';
import { unpublishArticle } from './unpublish-article';

export async function newStoryAction(previous: Answered, form: FormData): Promise<Answered> {
  const drafted = await beginStory(await who(), new Date());
  if (!drafted.ok) return refusedForm(drafted, previous, form);
  redirect(`/desk/articles/${drafted.id}`);
}

export async function saveDraftAction(previous: DraftAnswer, form: FormData): Promise<DraftAnswer> {
  const actor = await who();
  const now = new Date();
  const save = readDraftForm(actor, form);
  const saved = save.ok ? await saveDraft(actor, save, now) : save;
  if (!saved.ok) {
    const refused = { ...unsaved, ...refusedForm(saved, previous, form), version: Number(text(form, 'version')) };
    const theirs = saved.problem === 'draft-too-old' ? Number(saved.values?.version) : null;
    return {
      ...refused,
      theirs,
      asked: 'asked' in saved ? (saved as Conflict).asked : [],
      ended: actor.kind === 'guest',
    };
  }
  const then = text(form, 'then');
  if (then === 'publish' || then === 'preview') redirect(`/desk/articles/${text(form, 'id')}/${then}`);
  const { version, others } = saved;
  const sentence = others ? drafts.others(others) : null;
  return {
    ...unsaved,
    turn: (Number(previous?.turn) || 0) + 1,
    done: sentence ? `${story.saved} ${sentence}` : story.saved,
    typed: savedFields(form, others?.change),
    version,
    savedAt: now.toISOString(),
    change: others ? { ...others.change, gone: others.gone } : null,
    others: sentence,
  };
}

export async function unpublishAction(previous: Answered, form: FormData): Promise<Answered> {
  const [id, because, at] = [text(form, 'id'), text(form, 'because'), text(form, 'at')];
  const later = at !== '' || text(form, 'press') === 'later';
  const gone = later
    ? await planWithdrawal(await who(), { id, because, at }, new Date())
    : await unpublishArticle(await who(), { id, because }, new Date());
  if (!gone.ok) return refusedForm(gone, previous, form);
  redirect(`/desk/articles/${id}/publish?done=${later ? 'planned' : 'unpublished'}`);
}

export async function readdressAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const moved = await readdressArticle(await who(), { id, slug: text(form, 'slug') }, new Date());
  if (!moved.ok) return refusedForm(moved, previous, form);
  redirect(`/desk/articles/${id}/publish?done=readdressed`);
}

export async function setCommentsAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const { timeZone } = await getPublication();
  const typed = text(form, 'until');
  const until = typed ? instantOf(typed, timeZone) : null;
  const setting = { id, mode: text(form, 'mode') as CommentsMode, note: text(form, 'note'), until };
  const keepOpen = form instanceof FormData && form.has('keep-open');
  // What is no time is past: the rule says so beside the field.
  const asked = typed && !until ? { ...setting, until: new Date(0) } : setting;
  const set = await setComments(await who(), { ...asked, keepOpen }, new Date());
  if (!set.ok) return refusedForm(set, previous, form);
  redirect(`/desk/articles/${id}/thread?done=comments`);
}

export async function deleteAction(previous: Answered, form: FormData): Promise<Answered> {
  const deleted = await deleteDraft(await who(), { id: text(form, 'id') }, new Date());
  if (!deleted.ok) return refusedForm(deleted, previous, form);
  redirect('/desk/articles?status=deleted&done=deleted');
}

export async function restoreAction(previous: Answered, form: FormData): Promise<Answered> {
  const id = text(form, 'id');
  const restored = await restoreDraft(await who(), { id }, new Date());
  if (!restored.ok) return refusedForm(restored, previous, form);
  redirect('/desk/articles?done=restored');
}
