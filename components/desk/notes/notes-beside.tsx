'use client';

import { useActionState, useId } from 'react';
import { createPortal } from 'react-dom';
import { type BesideAnswer, besideNoteAction } from '@/newsroom/articles/draft-notes/actions';
import type { DraftTalkDto } from '@/newsroom/articles/draft-notes/draft-note';
import { unanswered } from '@/newsroom/form-answer';
import type { Place } from '@/words/dates';
import { draftNotes as words } from '@/words/draft-notes';
import { useScript } from '../editor/use-script';
import { BesideForms } from './beside-forms';
import { Talk } from './talk';

interface Props {
  id: string;
  talks: DraftTalkDto[];
  /** Block ids with their first words, as the draft was when the page was opened. */
  blocks: readonly (readonly [id: string, words: string])[];
  names: readonly string[];
  place: Place;
}

/**
 * The notes of the newsroom beside the editor. Without a script they are read here and written on the page of their own. Its
 * controls stand in the story's form and belong to a form of their own (HTML's `form` attribute), so that nothing of a note is
 * ever sent as part of the story.
 */
export function NotesBeside({ id, talks: first, blocks, names, place }: Props) {
  const script = useScript();
  const own = useId();
  const [answer, send, sending] = useActionState<BesideAnswer, FormData>(besideNoteAction, {
    ...unanswered,
    talks: first,
  });
  // After a refusal what was shown stays.
  const talks = answer.talks ?? first;
  const open = talks.filter(({ resolvedAt }) => !resolvedAt);
  return (
    <section aria-busy={sending}>
      <details className="beside" open={first.some(({ resolvedAt }) => !resolvedAt)}>
        {script &&
          createPortal(
            <form id={own} action={send}>
              <input type="hidden" name="id" value={id} />
            </form>,
            document.body,
          )}
        <summary>
          <h2>{words.count(open.length)}</h2>
        </summary>
        {open.map((talk) => (
          <div key={talk.id} className="talk">
            {talk.quote && (
              <p className="hint">
                <q dir="auto">{talk.quote}</q>
              </p>
            )}
            <Talk talk={talk} place={place} />
            {script && <BesideForms own={own} talk={talk} answer={answer} />}
          </div>
        ))}
        {script && blocks.length > 0 && (
          <>
            {answer.problem && (
              <p className="err" role="alert">
                {Object.values(answer.fields)[0] ?? answer.problem}
              </p>
            )}
            <div className="field">
              <label htmlFor={`${own}-block`}>{words.paragraph}</label>
              <select className="input" id={`${own}-block`} name="block" form={own}>
                {blocks.map(([block, said]) => (
                  <option key={block} value={block}>
                    {said}
                  </option>
                ))}
              </select>
            </div>
            <div className="field">
              <label htmlFor={`${own}-words`}>{words.words}</label>
              <textarea
                className="input"
                key={answer.turn}
                id={`${own}-words`}
                name="words"
                form={own}
                rows={2}
                defaultValue={answer.typed.words ?? ''}
                aria-describedby={`${own}-hint`}
              />
              <p className="hint" id={`${own}-hint`}>
                {words.hint(names)}
              </p>
            </div>
            <button className="btn sm" type="submit" form={own}>
              {words.send}
            </button>
          </>
        )}
        <p>
          <a className="link" href={`/desk/articles/${id}/notes`}>
            {words.all}
          </a>
        </p>
      </details>
    </section>
  );
}
