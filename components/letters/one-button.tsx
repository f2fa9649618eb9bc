'use client';

import { type ReactNode, useActionState } from 'react';
import { type AskState, unasked } from '@/newsroom/mail/addresses/ask-state';
import { sentence } from '@/words/problems';

/**
 * A form that is one button and what goes with it unseen. A client component for the refusal's sake only, as the reply form
 * is; it posts to `at`, where the refusal is shown.
 */
export function OneButton(props: {
  action: (previous: AskState, form: FormData) => Promise<AskState>;
  at: string;
  fields?: Readonly<Record<string, string>>;
  button: string;
  look?: string;
  children?: ReactNode;
}) {
  const { action, at, fields = {}, button, look = 'btn', children } = props;
  const [state, send] = useActionState(action, unasked, at);
  return (
    <form action={send}>
      {state.problem !== null && (
        <p className="notice bad" role="alert">
          {sentence(state.problem, state.values)}
        </p>
      )}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button className={look} type="submit">
        {button}
      </button>
    </form>
  );
}
