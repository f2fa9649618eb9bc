'use client';

import { type ReactNode, useActionState } from 'react';
import { withdrawOwn } from '@/newsroom/comments/actions';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { sentence } from '@/words/problems';
import { own as words } from '@/words/thread';

/**
 * Takes back one's own comment; where `beside` is given, in one row with that. A client component for the refusal's sake
 * only, as the reply form is.
 */
export function WithdrawForm({ slug, id, beside }: { slug: string; id: string; beside?: ReactNode }) {
  const [state, withdraw] = useActionState(withdrawOwn, { problem: null }, commentAddress(slug, id));
  return (
    <form action={withdraw}>
      {state.problem !== null && (
        <p className="notice bad" role="alert">
          {sentence(state.problem)}
        </p>
      )}
      <input type="hidden" name="id" value={id} />
      {beside ? (
        <p className="ca">
          {beside}
          <button type="submit">{words.withdraw}</button>
        </p>
      ) : (
        <p className="morec">
          <button className="btn" type="submit">
            {words.withdraw}
          </button>
          <span className="hint">{words.withdrawMore}</span>
        </p>
      )}
    </form>
  );
}
