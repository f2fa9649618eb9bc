import { answerField, type DraftTalkDto } from '@/newsroom/articles/draft-notes/draft-note';
import type { Answered } from '@/newsroom/form-answer';
import { draftNotes as words } from '@/words/draft-notes';

/** What can be done to one note beside the editor: answer it, resolve it. Its controls belong to the form `own`. */
export function BesideForms({ own, talk, answer }: { own: string; talk: DraftTalkDto; answer: Answered }) {
  const field = `${answerField}${talk.id}`;
  return (
    <>
      <details>
        <summary>{words.answer}</summary>
        <div className="field">
          <textarea
            className="input"
            key={answer.turn}
            name={field}
            form={own}
            rows={2}
            aria-label={words.answer}
            defaultValue={answer.typed[field] ?? ''}
          />
        </div>
        <button className="btn sm" type="submit" form={own} name="answer" value={talk.id}>
          {words.sendAnswer}
        </button>
      </details>
      <button className="btn sm" type="submit" form={own} name="resolve" value={talk.id}>
        {words.resolve}
      </button>
    </>
  );
}
