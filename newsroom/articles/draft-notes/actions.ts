'use server';

import { redirect } from 'next/navigation';
import { answered, refusedForm, text, typedIn } from '@/newsroom/answered';
import { type Answered, unanswered } from '@/newsroom/form-answer';
import type { Outcome } from '@/newsroom/outcome';
import { who } from '@/newsroom/people/who';
import { draftNotes as words } from '@/words/draft-notes';
import { answerField, type DraftTalkDto } from './draft-note';
import { draftNotesFor } from './list-notes';
import { settleDraftNote } from './settle-note';
import { writeDraftNote } from './write-note';

/** Writes, answers, resolves or reopens, as the button that was pressed says. */
async function act(form: FormData): Promise<Outcome<{ id: string }>> {
  const [actor, id, now] = [await who(), text(form, 'id'), new Date()];
  const [note, press] = [text(form, 'note'), text(form, 'press')];
  const beside = text(form, 'resolve');
  if (beside) return settleDraftNote(actor, { id, note: beside, resolved: true }, now);
  if (press === 'resolve' || press === 'reopen')
    return settleDraftNote(actor, { id, note, resolved: press === 'resolve' }, now);
  const parent = answeredBeside(form);
  if (parent) return writeDraftNote(actor, { id, words: text(form, `${answerField}${parent}`), parent }, now);
  const about = note ? { parent: note } : { block: text(form, 'block') };
  return writeDraftNote(actor, { id, words: text(form, 'words'), ...about }, now);
}

/** The note that an answer beside the editor is to, where its button was pressed. */
const answeredBeside = (form: FormData) => text(form, 'answer');

export async function draftNoteAction(previous: Answered, form: FormData): Promise<Answered> {
  const done = await act(form);
  if (!done.ok) return refusedForm(done, previous, form);
  redirect(`/desk/articles/${text(form, 'id')}/notes#n-${text(form, 'note') || done.id}`);
}

/** What the notes beside the editor were answered: with the notes as they stand now, where there is something new. */
export interface BesideAnswer extends Answered {
  talks: DraftTalkDto[] | null;
}

/** The same beside the editor, which stays where it is: nothing of the story is read anew. */
export async function besideNoteAction(previous: BesideAnswer, form: FormData): Promise<BesideAnswer> {
  const done = await act(form);
  if (!done.ok) return { ...refusedForm(done, previous, form), talks: null };
  const talks = await draftNotesFor(await who(), text(form, 'id'));
  const sent = answeredBeside(form) ? `${answerField}${answeredBeside(form)}` : text(form, 'resolve') ? '' : 'words';
  // What was begun beside it and not sent stays.
  const typed = Object.fromEntries(Object.entries(typedIn(form)).filter(([field]) => field !== sent));
  return { ...unanswered, ...answered(done, words.done, previous, form), typed, talks };
}
