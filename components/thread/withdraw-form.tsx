'use client';

import { useActionState } from 'react';
import { withdrawOwn } from '@/newsroom/comments/actions';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { sentence } from '@/words/problems';
import { own as words } from '@/words/thread';

/** Takes back one's own comment. A client component for the refusal's sake only, as the reply form is. */
export function WithdrawForm({ slug, id }: { slug: string; id: string }) {
  const [state, withdraw] = useActionState(withdrawOwn, { problem: null }, commentAddress(slug, id));
  return (
    <form action={withdraw}>
      {state.problem !== null && (
        <p className="notice bad" role="alert">
          {sentence(state.problem)}
        </p>
      )}
      <input type="hidden" name="id" value={id} />
      <p className="morec">
        <button className="btn" type="submit">
          {words.withdraw}
        </button>
        <span className="hint">{words.withdrawMore}</span>
      </p>
    </form>
  );
}
