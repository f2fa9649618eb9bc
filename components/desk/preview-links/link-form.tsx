'use client';

import { useActionState } from 'react';
import { type LinkAnswer, makeLinkAction } from '@/newsroom/articles/preview-links/actions';
import { linkDays } from '@/newsroom/articles/preview-links/preview-link';
import { unanswered } from '@/newsroom/form-answer';
import { previewLinks as words } from '@/words/review';
import { Answer, Notice } from '../action-form';
import { ChoiceField, TextField } from '../field';

/** Makes a link for an outsider, and shows it the one time that it can be shown. */
export function LinkForm({ id }: { id: string }) {
  const [answer, send, sending] = useActionState<LinkAnswer, FormData>(makeLinkAction, { ...unanswered, link: null });
  return (
    <Answer value={answer}>
      <form action={send} className="stack" aria-label={words.make} aria-busy={sending}>
        <Notice answer={answer} form="link-" />
        {answer.link && (
          <div className="field">
            <label htmlFor="new-link">{words.link}</label>
            <input className="input" id="new-link" readOnly defaultValue={answer.link} key={answer.link} />
          </div>
        )}
        <input type="hidden" name="id" value={id} />
        <TextField name="note" form="link-" label={words.note} hint={words.noteHint} />
        <ChoiceField
          name="days"
          form="link-"
          label={words.days}
          value="7"
          choices={linkDays.map((days) => [String(days), words.daysOf(days)] as const)}
        />
        <div className="act">
          <button className="btn" type="submit">
            {words.make}
          </button>
        </div>
      </form>
    </Answer>
  );
}
