import { draftNoteAction } from '@/newsroom/articles/draft-notes/actions';
import { draftNotes as words } from '@/words/draft-notes';
import { ActionForm } from '../action-form';
import { LongField } from '../field';

/** A new note on one paragraph. */
export function NoteForm({ id, block, names }: { id: string; block: string; names: readonly string[] }) {
  return (
    <ActionForm action={draftNoteAction} className="stack" label={words.write}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="block" value={block} />
      <LongField name="words" label={words.words} hint={words.hint(names)} rows={3} />
      <div className="act">
        <button className="btn" type="submit">
          {words.send}
        </button>
      </div>
    </ActionForm>
  );
}
