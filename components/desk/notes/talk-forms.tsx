import { draftNoteAction } from '@/newsroom/articles/draft-notes/actions';
import type { DraftTalkDto } from '@/newsroom/articles/draft-notes/draft-note';
import type { Place } from '@/words/dates';
import { draftNotes as words } from '@/words/draft-notes';
import { ActionForm } from '../action-form';
import { LongField } from '../field';
import { Talk } from './talk';

/** One note with its answers, and what can be done to it. */
export function TalkForms({
  id,
  talk,
  place,
  was = false,
}: {
  id: string;
  talk: DraftTalkDto;
  place: Place;
  was?: boolean;
}) {
  const about = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="note" value={talk.id} />
    </>
  );
  return (
    <article className={talk.resolvedAt ? 'talk resolved' : 'talk'} id={`n-${talk.id}`}>
      {was && (
        <p className="hint">
          {words.was} <q dir="auto">{talk.quote}</q>
        </p>
      )}
      <Talk talk={talk} place={place} />
      <div className="act">
        <ActionForm action={draftNoteAction} label={words.resolve}>
          {about}
          <button className="btn sm" type="submit" name="press" value={talk.resolvedAt ? 'reopen' : 'resolve'}>
            {talk.resolvedAt ? words.reopen : words.resolve}
          </button>
        </ActionForm>
      </div>
      {!talk.resolvedAt && (
        <details>
          <summary>{words.answer}</summary>
          <ActionForm action={draftNoteAction} className="stack" label={words.answer} form={`${talk.id}-`}>
            {about}
            <LongField name="words" form={`${talk.id}-`} label={words.answer} rows={2} />
            <div className="act">
              <button className="btn sm" type="submit">
                {words.sendAnswer}
              </button>
            </div>
          </ActionForm>
        </details>
      )}
    </article>
  );
}
