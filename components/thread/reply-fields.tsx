import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { limits } from '@/newsroom/comments/comment';
import type { ReplyState } from '@/newsroom/comments/reply-state';
import { sentence } from '@/words/problems';
import { replyForm as words } from '@/words/thread';

/** The fields of the reply form with what was typed in them. Nothing is cut off or checked by the browser: we say it better. */
export function Fields({ state, person }: { state: ReplyState; person: string | null }) {
  const { typed } = state;
  return (
    <>
      <p className="nectar" aria-hidden="true">
        <label htmlFor="reply-website">{words.trap}</label>
        <input id="reply-website" name="website" tabIndex={-1} autoComplete="off" />
      </p>
      <Field name="text" state={state} describedBy="reply-counter">
        {(attributes) => <textarea {...attributes} className="input" rows={5} dir="auto" defaultValue={typed.text} />}
      </Field>
      <span className="cnt" id="reply-counter" data-counts="text" data-most={limits.text.max}>
        {words.counter}
      </span>
      <Help />
      {person === null ? (
        <>
          <div className="row">
            <Field name="name" state={state}>
              {(attributes) => (
                <input {...attributes} className="input" autoComplete="name" dir="auto" defaultValue={typed.name} />
              )}
            </Field>
            <Field name="email" state={state} describedBy="reply-notes">
              {(attributes) => (
                <input
                  {...attributes}
                  className="input"
                  type="email"
                  autoComplete="email"
                  dir="ltr"
                  defaultValue={typed.email}
                />
              )}
            </Field>
          </div>
          <label className="check">
            <input type="checkbox" name="notify" defaultChecked={typed.notify !== ''} />
            <span>{words.notify}</span>
          </label>
        </>
      ) : (
        <p className="hint">
          {words.signedIn} <b>{person}</b>.
        </p>
      )}
    </>
  );
}

interface Attributes {
  id: string;
  name: string;
  required: true;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** A labelled field with its error below it. */
export function Field(props: {
  name: 'text' | 'name' | 'email';
  state: ReplyState;
  describedBy?: string;
  children: (attributes: Attributes) => ReactNode;
}) {
  const { name, state, describedBy, children } = props;
  const fault = state.fields[name];
  const id = `reply-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{words[name]} *</label>
      {children({
        id,
        name,
        required: true,
        'aria-invalid': fault === undefined ? undefined : true,
        'aria-describedby': [fault && `${id}-error`, describedBy].filter(Boolean).join(' ') || undefined,
      })}
      {fault && (
        <p className="err" id={`${id}-error`}>
          <Icon name="alert" />
          {sentence(fault, state.values)}
        </p>
      )}
    </div>
  );
}

/** How the few signs of a comment are written. */
export function Help() {
  return (
    <details>
      <summary>{words.help}</summary>
      <div className="fmt">
        {words.formats.map(([sign, meaning]) => [<code key={sign}>{sign}</code>, <span key={meaning}>{meaning}</span>])}
      </div>
    </details>
  );
}
