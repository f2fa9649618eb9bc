'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { createContext, useContext, useState } from 'react';
import { evidenceDesk as words } from '@/words/evidence';
import type { StandingClaim } from './claim-numbers';

/** The claims of the story that is written, and where they are changed. */
export interface StoryClaims {
  page: string;
  claims: readonly (StandingClaim & { claim: string })[];
}

export const ClaimsContext = createContext<StoryClaims>({ page: '', claims: [] });

/** Marks the selected words with a claim of the story, or takes the mark away. Not a form of its own: it stands inside the story's. */
export function ClaimPicker({ editor, close }: { editor: Editor; close: () => void }) {
  const { page, claims } = useContext(ClaimsContext);
  const marked: unknown = editor.getAttributes('claim').ref;
  const [ref, setRef] = useState(typeof marked === 'string' ? marked : (claims[0]?.id ?? ''));
  const nothing = useEditorState({ editor, selector: ({ editor: now }) => now.state.selection.empty });
  const chain = () => editor.chain().focus().extendMarkRange('claim');
  return (
    <fieldset className="linkform" aria-label={words.markWords}>
      {claims.length > 0 && (
        <>
          <label htmlFor="claim-of">{words.which}</label>
          <select className="input" id="claim-of" value={ref} onChange={(event) => setRef(event.target.value)}>
            {claims.map(({ id, claim }) => (
              <option key={id} value={id}>
                {claim}
              </option>
            ))}
          </select>
          <button
            className="btn sm"
            type="button"
            onClick={() => {
              if (nothing && typeof marked !== 'string') return;
              chain().setMark('claim', { ref }).run();
              close();
            }}
          >
            {words.markNow}
          </button>
        </>
      )}
      {typeof marked === 'string' && (
        <button
          className="btn sm quiet"
          type="button"
          onClick={() => {
            chain().unsetMark('claim').run();
            close();
          }}
        >
          {words.unmark}
        </button>
      )}
      {nothing && typeof marked !== 'string' && claims.length > 0 && <p className="hint">{words.selectFirst}</p>}
      <a className="link" href={page}>
        {words.goTo}
      </a>
    </fieldset>
  );
}
