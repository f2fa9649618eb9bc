'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import type { Refusal } from '@/newsroom/outcome';
import { who } from '@/newsroom/people/who';
import { deletePage, publishPage, withdrawPage } from './publish-page';
import { readdressPage } from './readdress-page';
import { beginPage, savePage } from './save-page';

export async function beginPageAction(previous: Answered, form: FormData): Promise<Answered> {
  const wish = { title: text(form, 'title'), slug: text(form, 'slug'), markdown: '' };
  const begun = await beginPage(await who(), wish, new Date());
  if (!begun.ok) return refusedForm(begun, previous, form);
  redirect(`/desk/pages/${begun.id}?done=begun`);
}

/** Saves the draft; and, where that button was pressed, shows it to readers or in the preview. */
export async function savePageAction(previous: Answered, form: FormData): Promise<Answered> {
  const [actor, now, press] = [await who(), new Date(), text(form, 'press')];
  const publish = press === 'publish';
  const typed = { ...seen(form), title: text(form, 'title'), markdown: text(form, 'markdown'), publish };
  const saved = await savePage(actor, typed, now);
  if (!saved.ok) return refusedHere(saved, previous, form);
  if (press === 'preview') redirect(`/desk/pages/${saved.id}/preview`);
  redirect(`/desk/pages/${saved.id}?done=${publish ? 'published' : 'saved'}`);
}

const acts = { withdraw: withdrawPage, delete: deletePage, publish: publishPage } as const;

/** What is done to a page without its text: shown, taken back, deleted. */
export async function pageAction(previous: Answered, form: FormData): Promise<Answered> {
  const press = text(form, 'press');
  const act = press === 'delete' || press === 'publish' ? press : 'withdraw';
  const done = await acts[act](await who(), seen(form), new Date());
  if (!done.ok) return refusedHere(done, previous, form);
  if (act === 'delete') redirect('/desk/pages?done=deleted');
  redirect(`/desk/pages/${text(form, 'id')}?done=${act === 'publish' ? 'published' : 'withdrawn'}`);
}

export async function readdressPageAction(previous: Answered, form: FormData): Promise<Answered> {
  const moved = await readdressPage(await who(), { ...seen(form), slug: text(form, 'slug') }, new Date());
  if (!moved.ok) return refusedHere(moved, previous, form);
  redirect(`/desk/pages/${text(form, 'id')}?done=readdressed`);
}

function seen(form: FormData) {
  return { id: text(form, 'id'), version: Number.parseInt(text(form, 'version'), 10) };
}

/** Where somebody else was quicker, the page around the form is theirs, and what was typed stands in its fields: sent again it counts. */
function refusedHere(refusal: Refusal, previous: Answered, form: FormData): Answered {
  if (refusal.status === 409) refresh();
  return refusedForm(refusal, previous, form);
}
