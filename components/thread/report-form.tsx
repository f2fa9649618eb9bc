'use client';

import { useActionState } from 'react';
import { Icon } from '@/components/ui/icon';
import { reportAction } from '@/newsroom/comments/reader-actions';
import { unreported } from '@/newsroom/comments/reader-state';
import { reasons } from '@/newsroom/comments/reasons';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { reportAddress } from '@/newsroom/comments/reports/reported';
import { sentence } from '@/words/problems';
import { reportReasons as of, reportPage as words } from '@/words/reader-acts';

/** Eleven reasons to choose from, and a note. A client component for the refusal's sake only, as the reply form is. */
export function ReportForm({ slug, id }: { slug: string; id: string }) {
  const [{ problem, fields, values, typed }, report] = useActionState(
    reportAction,
    unreported,
    reportAddress(slug, id),
  );
  const { reason: unchosen, note: tooLong } = fields;
  return (
    <form className="report" action={report} noValidate>
      {problem !== null && (
        // biome-ignore lint/a11y/noAutofocus: after a refusal the summary is where reading goes on (GOV.UK error summary)
        <div className="notice bad" id="problems" role="alert" tabIndex={-1} autoFocus>
          <Icon name="alert" />
          <p>
            <b>{sentence(problem, values)}</b>{' '}
            {unchosen && <a href="#report-offensive">{sentence(unchosen, values)}</a>}
            {tooLong && <a href="#report-note">{sentence(tooLong, values)}</a>}
          </p>
        </div>
      )}
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="id" value={id} />
      <fieldset>
        <legend>{words.reasons}</legend>
        {reasons.map(({ code }) => (
          <label className="check" key={code}>
            <input
              type="radio"
              id={`report-${code}`}
              name="reason"
              value={code}
              defaultChecked={typed.reason === code}
              aria-invalid={unchosen ? true : undefined}
            />
            <span>{of[code]}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="report-note">{words.note}</label>
        <textarea
          className="input"
          id="report-note"
          name="note"
          rows={3}
          dir="auto"
          defaultValue={typed.note}
          aria-invalid={tooLong ? true : undefined}
          aria-describedby={tooLong ? 'report-note-error report-note-hint' : 'report-note-hint'}
        />
        {tooLong && (
          <p className="err" id="report-note-error">
            <Icon name="alert" />
            {sentence(tooLong, values)}
          </p>
        )}
        <p className="hint" id="report-note-hint">
          {words.noteHint}
        </p>
      </div>
      <div className="act">
        <button className="btn primary" type="submit">
          {words.send}
        </button>
        <a className="link" href={commentAddress(slug, id)}>
          {words.cancel}
        </a>
      </div>
    </form>
  );
}
