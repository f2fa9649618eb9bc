'use client';

import { type ReactNode, useActionState } from 'react';
import { Icon } from '@/components/ui/icon';
import { sendTipAction } from '@/newsroom/trust/tips/reader-actions';
import { type TipForm as State, tipAddress, untold } from '@/newsroom/trust/tips/tip';
import { sentence } from '@/words/problems';
import { tipPage as words } from '@/words/reader-acts';

/** What is wrong, the words that are, and an address for whoever wants to hear. A client component for the refusal's sake only. */
export function TipForm({ slug }: { slug: string }) {
  const [state, send] = useActionState(sendTipAction, untold, tipAddress(slug));
  const { problem, fields, values, typed } = state;
  return (
    <form className="report" action={send} noValidate>
      {problem !== null && (
        // biome-ignore lint/a11y/noAutofocus: after a refusal the summary is where reading goes on (GOV.UK error summary)
        <div className="notice bad" id="problems" role="alert" tabIndex={-1} autoFocus>
          <Icon name="alert" />
          <p>
            <b>{sentence(problem, values)}</b>{' '}
            {Object.entries(fields).map(([name, key]) => (
              <a key={name} href={`#tip-${name}`}>
                {sentence(key, values)}{' '}
              </a>
            ))}
          </p>
        </div>
      )}
      <input type="hidden" name="slug" value={slug} />
      <Field name="words" label={`${words.words} *`} state={state}>
        {(attributes) => <textarea {...attributes} rows={4} required dir="auto" defaultValue={typed.words} />}
      </Field>
      <Field name="quote" label={words.quote} hint={words.quoteHint} state={state}>
        {(attributes) => <textarea {...attributes} rows={2} dir="auto" defaultValue={typed.quote} />}
      </Field>
      <Field name="email" label={words.email} hint={words.emailHint} state={state}>
        {(attributes) => (
          <input {...attributes} type="email" autoComplete="email" maxLength={400} defaultValue={typed.email} />
        )}
      </Field>
      <div className="act">
        <button className="btn primary" type="submit">
          {words.send}
        </button>
        <a className="link" href={`/articles/${slug}`}>
          {words.cancel}
        </a>
      </div>
    </form>
  );
}

interface Attributes {
  id: string;
  name: string;
  className: 'input';
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

function Field(props: {
  name: 'words' | 'quote' | 'email';
  label: string;
  hint?: string;
  state: State;
  children: (attributes: Attributes) => ReactNode;
}) {
  const { name, label, hint, state, children } = props;
  const fault = state.fields[name];
  const id = `tip-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        className: 'input',
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': [fault && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
      })}
      {fault && (
        <p className="err" id={`${id}-error`}>
          <Icon name="alert" />
          {sentence(fault, state.values)}
        </p>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
