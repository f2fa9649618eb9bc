'use client';

import { useActionState } from 'react';
import { appealAddress, appealLimits } from '@/newsroom/comments/appeals/appeal';
import { appealAction } from '@/newsroom/comments/appeals/appeal-actions';
import { sentence } from '@/words/problems';
import { appeal as words } from '@/words/thread';

/** The form of an appeal. A client component for the refusal's sake only, as the reply form is. */
export function AppealForm({ slug, id, by, alone }: { slug: string; id: string; by: string; alone: boolean }) {
  const untouched = { problem: null, values: {}, words: '' };
  const [state, send] = useActionState(appealAction, untouched, appealAddress(slug, id, by));
  const { problem, values } = state;
  return (
    <form className="reply" action={send} noValidate>
      <h2>{words.form}</h2>
      <p className="req">{alone ? words.leadAlone : words.lead}</p>
      {problem !== null && (
        <p className="notice bad" role="alert" id="appeal-problem">
          {sentence(problem, values)}
        </p>
      )}
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="by" value={by} />
      <div className="field">
        <label htmlFor="appeal-words">{words.words} *</label>
        <textarea
          id="appeal-words"
          name="words"
          className="input"
          rows={8}
          dir="auto"
          required
          defaultValue={state.words}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? 'appeal-limit' : 'appeal-problem appeal-limit'}
        />
        <p className="hint" id="appeal-limit">
          {words.limit(appealLimits.words)}
        </p>
      </div>
      <div className="act">
        <button className="btn primary" type="submit">
          {words.send}
        </button>
      </div>
    </form>
  );
}
