'use client';

import { useActionState } from 'react';
import { stopLettersAction } from '@/newsroom/mail/actions';
import { unsubscribe as words } from '@/words/letters';
import { sentence } from '@/words/problems';

/** Stops letters of one kind, or has them sent again. A client component for the refusal's sake only, as the reply form is. */
export function StopForm({ token, stopped }: { token: string; stopped: boolean }) {
  const [state, send] = useActionState(stopLettersAction, { problem: null }, `/unsubscribe/${token}`);
  return (
    <form action={send}>
      {state.problem !== null && (
        <p className="notice bad" role="alert">
          {sentence(state.problem)}
        </p>
      )}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="wish" value={stopped ? 'again' : 'stop'} />
      <button className="btn primary" type="submit">
        {stopped ? words.again : words.stop}
      </button>
    </form>
  );
}
