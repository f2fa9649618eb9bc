import type { DraftNoteDto, DraftTalkDto } from '@/newsroom/articles/draft-notes/draft-note';
import { momentOf, type Place } from '@/words/dates';
import { story } from '@/words/desk-stories';
import { draftNotes as words } from '@/words/draft-notes';

/** What a note and its answers say. */
export function Talk({ talk, place }: { talk: DraftTalkDto; place: Place }) {
  return (
    <>
      <Said note={talk} place={place} />
      {talk.answers.map((answer) => (
        <div key={answer.id} className="answer" id={`n-${answer.id}`}>
          <Said note={answer} place={place} />
        </div>
      ))}
      {talk.resolvedAt && (
        <p className="hint">
          {talk.resolvedBy ? words.resolvedBy(talk.resolvedBy) : words.resolved}, {momentOf(talk.resolvedAt, place)}
        </p>
      )}
    </>
  );
}

function Said({ note, place }: { note: DraftNoteDto; place: Place }) {
  return (
    <>
      <p className="hint">
        <b>
          <bdi>{note.by ?? story.somebody}</bdi>
        </b>
        , <time dateTime={note.writtenAt}>{momentOf(note.writtenAt, place)}</time>
      </p>
      <p className="words" dir="auto">
        {note.words}
      </p>
    </>
  );
}
