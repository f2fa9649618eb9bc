'use client';

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react';
import { type Answered, unanswered } from '@/newsroom/form-answer';

export type Action = (previous: Answered, form: FormData) => Promise<Answered>;

export const Answer = createContext<Answered>(unanswered);

/** What the form around this field was answered. */
export function useAnswer(): Answered {
  return useContext(Answer);
}

/**
 * A form of the desk. Without a script it is sent and its page comes back with the answer; with one only the round trip
 * goes. A refusal gives everything back, names each field in error and takes the focus.
 */
export function ActionForm({
  action,
  children,
  className,
  label,
  form = '',
  called,
  id,
}: {
  action: Action;
  children: ReactNode;
  className?: string;
  label?: string;
  /** What its fields are told apart by, where one page holds several with the same names. */
  form?: string;
  /** What its fields are called: a sentence in the notice above it begins with the name of the field that it leads to. */
  called?: Readonly<Record<string, string>>;
  /** For controls that stand outside it. */
  id?: string;
}) {
  const [answer, send, sending] = useActionState(action, unanswered);
  return (
    <Answer value={answer}>
      <form id={id} action={send} className={className} aria-label={label} aria-busy={sending}>
        <Notice answer={answer} form={form} called={called} />
        {children}
      </form>
    </Answer>
  );
}

/** What happened, above the form: a refusal with links to the fields in error, or that it is done. */
export function Notice({
  answer,
  children,
  form = '',
  called = {},
}: {
  answer: Answered;
  children?: ReactNode;
  form?: string;
  called?: Readonly<Record<string, string>> | undefined;
}) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer.turn > 0) notice.current?.focus();
  }, [answer]);
  if (answer.done)
    return (
      <div className="notice ok" role="status" tabIndex={-1} ref={notice}>
        <div>
          <p>{answer.done}</p>
          {answer.shown && (
            <ul className="shown">
              {answer.shown.map((one) => (
                <li key={one}>
                  <code>{one}</code>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    );
  if (!answer.problem) return null;
  return (
    <div className="notice bad" role="alert" tabIndex={-1} ref={notice}>
      <div>
        <p>{answer.problem}</p>
        {Object.entries(answer.fields).map(([name, sentence]) => (
          <p key={name}>
            <a className="link" href={`#f-${form}${name}`}>
              {called[name] ? `${called[name]}: ${sentence}` : sentence}
            </a>
          </p>
        ))}
        {children}
      </div>
    </div>
  );
}
