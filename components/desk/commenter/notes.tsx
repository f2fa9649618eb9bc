import { ActionForm } from '@/components/desk/action-form';
import { LongField } from '@/components/desk/field';
import type { NoteDto } from '@/newsroom/comments/queue';
import { noteAction } from '@/newsroom/comments/sanctions/person-actions';
import { dayOf, type Place } from '@/words/dates';
import { person as words } from '@/words/queue';

/** What moderators tell each other about a person. */
export function Notes({ list, commenterId, place }: { list: NoteDto[]; commenterId: string; place: Place }) {
  return (
    <section>
      <h2>{words.notes}</h2>
      <ul className="hist">
        {list.map((note) => (
          <li key={note.id} dir="auto">
            {note.words}{' '}
            <small>
              {note.by ?? words.somebody}, {dayOf(note.madeAt, place)}
            </small>
          </li>
        ))}
      </ul>
      <ActionForm action={noteAction} className="stack" label={words.note}>
        <input type="hidden" name="commenterId" value={commenterId} />
        <LongField name="words" label={words.note} hint={words.noteHint} rows={3} />
        <div className="act">
          <button className="btn" type="submit">
            {words.addNote}
          </button>
        </div>
      </ActionForm>
    </section>
  );
}
