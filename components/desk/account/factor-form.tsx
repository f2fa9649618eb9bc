'use client';

import { type ReactNode, useActionState } from 'react';
import { unanswered } from '@/newsroom/form-answer';
import { factorAction } from '@/newsroom/people/second-factor/actions';
import { factor as words } from '@/words/people';
import { Answer, Notice } from '../action-form';
import { TextField } from '../field';
import { OwnPassword } from '../people/own-password';

/** What an app needs to take over the secret. */
interface Pending {
  secret: string;
  uri: string;
  square: { size: number; path: string };
}
interface Props {
  state: 'off' | 'pending' | 'on';
  pending: Pending | null;
  /** Has the password to be typed for what asks for it? */
  asked: boolean;
  mayEnd: boolean;
}

/** Everything about the second factor, answered in one place whatever it was before: the codes shown once stay on the page. */
export function FactorForm({ state, pending, asked, mayEnd }: Props) {
  const [answer, send, sending] = useActionState(factorAction, unanswered);
  const form = (wish: string, label: string, look: string, inside: ReactNode) => (
    <form key={wish} action={send} className="stack" aria-label={label} aria-busy={sending}>
      <input type="hidden" name="wish" value={wish} />
      {inside}
      <p className="act">
        <button className={look} type="submit">
          {label}
        </button>
      </p>
    </form>
  );
  return (
    <Answer value={answer}>
      <div className="factor">
        <Notice answer={answer} />
        {state === 'pending' && pending && (
          <>
            <SecretShown pending={pending} />
            {form('confirm', words.confirm, 'btn primary', <CodeField />)}
          </>
        )}
        {state !== 'on' &&
          form(
            'begin',
            pending ? words.anew : words.begin,
            pending ? 'btn' : 'btn primary',
            <OwnPassword form="begin-" asked={asked} />,
          )}
        {state === 'on' &&
          form(
            'codes',
            words.renew,
            'btn',
            <>
              <p>{words.renewLead}</p>
              <OwnPassword form="codes-" asked={asked} />
            </>,
          )}
        {state === 'on' &&
          mayEnd &&
          form(
            'off',
            words.turnOff,
            'btn danger',
            <TextField
              name="ownPassword"
              form="off-"
              label={words.password}
              type="password"
              autoComplete="current-password"
              required
            />,
          )}
      </div>
    </Answer>
  );
}

function SecretShown({ pending: { secret, uri, square } }: { pending: Pending }) {
  return (
    <div className="secret">
      <p>{words.scan}</p>
      <svg
        viewBox={`0 0 ${square.size} ${square.size}`}
        role="img"
        aria-label={words.square}
        shapeRendering="crispEdges"
      >
        <rect width={square.size} height={square.size} fill="#fff" />
        <path d={square.path} fill="#000" />
      </svg>
      <p>
        {words.secret}: <code>{secret}</code>
      </p>
      <p>
        <a className="link" href={uri}>
          {words.uri}
        </a>
      </p>
    </div>
  );
}

function CodeField() {
  return (
    <TextField
      name="code"
      label={words.code}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      required
    />
  );
}
