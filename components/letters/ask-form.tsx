'use client';

import { useActionState } from 'react';
import { Icon } from '@/components/ui/icon';
import { askForLinkAction } from '@/newsroom/mail/address-actions';
import { unasked } from '@/newsroom/mail/addresses/ask-state';
import { sentence } from '@/words/problems';
import { askForLink as words } from '@/words/your-comments';

/** Asks for a link to one's own comments. What was typed comes back where it could not be taken. */
export function AskForm() {
  const [state, send] = useActionState(askForLinkAction, unasked, '/your-comments');
  const fault = state.fields.email;
  return (
    <form action={send} noValidate aria-labelledby="ask-heading">
      <h2 id="ask-heading">{words.title}</h2>
      <p>{words.lead}</p>
      {state.problem !== null && (
        <p className="notice bad" role="alert">
          {sentence(state.problem, state.values)}
        </p>
      )}
      <div className="field">
        <label htmlFor="ask-email">{words.email} *</label>
        <input
          id="ask-email"
          name="email"
          className="input"
          type="email"
          autoComplete="email"
          dir="ltr"
          required
          defaultValue={state.email}
          aria-invalid={fault === undefined ? undefined : true}
          aria-describedby={fault && 'ask-email-error'}
        />
        {fault && (
          <p className="err" id="ask-email-error">
            <Icon name="alert" />
            {sentence(fault)}
          </p>
        )}
      </div>
      <button className="btn" type="submit">
        {words.send}
      </button>
    </form>
  );
}
