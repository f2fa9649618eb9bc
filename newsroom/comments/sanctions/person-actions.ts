'use server';

import { redirect } from 'next/navigation';
import { refusedForm, text } from '@/newsroom/answered';
import type { Answered } from '@/newsroom/form-answer';
import { who } from '@/newsroom/people/who';
import { removeEverything } from '../queue/remove-everything';
import { endSanction } from './end-sanction';
import { notePerson } from './note-person';
import type { SanctionKind } from './sanction';
import { sanctionPerson } from './sanction-person';

const personAddress = (form: FormData, done: string) =>
  `/desk/people/commenters/${encodeURIComponent(text(form, 'commenterId'))}?done=${done}`;

/** Warns, holds, mutes or bans a person. */
export async function sanctionAction(previous: Answered, form: FormData): Promise<Answered> {
  const asked = {
    commenterId: text(form, 'commenterId'),
    kind: text(form, 'kind') as SanctionKind,
    reason: text(form, 'reason'),
    days: Number(text(form, 'days')) || 0,
    byAddress: text(form, 'byAddress') === 'on',
    byNetwork: text(form, 'byNetwork') === 'on',
    publicNote: text(form, 'publicNote'),
    privateNote: text(form, 'privateNote'),
  };
  const made = await sanctionPerson(await who(), asked, new Date());
  if (!made.ok) return refusedForm(made, previous, form);
  redirect(personAddress(form, 'sanctioned'));
}

/** Ends what stands against a person. */
export async function endSanctionAction(previous: Answered, form: FormData): Promise<Answered> {
  const ended = await endSanction(await who(), { id: text(form, 'id') }, new Date());
  if (!ended.ok) return refusedForm(ended, previous, form);
  redirect(personAddress(form, 'ended'));
}

/** Writes down what is worth knowing about a person. */
export async function noteAction(previous: Answered, form: FormData): Promise<Answered> {
  const about = { commenterId: text(form, 'commenterId'), words: text(form, 'words') };
  const noted = await notePerson(await who(), about, new Date());
  if (!noted.ok) return refusedForm(noted, previous, form);
  redirect(personAddress(form, 'noted'));
}

/** Takes down everything by a person; their page offers to take that back. */
export async function removeEverythingAction(previous: Answered, form: FormData): Promise<Answered> {
  const now = new Date();
  const about = {
    commenterId: text(form, 'commenterId'),
    reason: text(form, 'goneReason'),
    publicNote: text(form, 'gonePublicNote'),
  };
  const gone = await removeEverything(await who(), about, now);
  if (!gone.ok) {
    const { reason, ...fields } = gone.fields ?? {};
    return refusedForm({ ...gone, fields: { ...fields, ...(reason ? { goneReason: reason } : {}) } }, previous, form);
  }
  redirect(`${personAddress(form, 'gone')}&at=${encodeURIComponent(now.toISOString())}`);
}
