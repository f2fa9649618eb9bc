'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useContext, useState } from 'react';
import { evidenceDesk as words } from '@/words/evidence';
import { NewClaim } from './new-claim';
import { ClaimsContext, claimsPage } from './story-claims';

/**
 * Marks the selected words with a claim of the story, an old or a new one, or takes the mark away. Not a form of its own: it
 * stands inside the story's.
 */
export function ClaimPicker({ editor, close }: { editor: Editor; close: () => void }) {
  const {
    story,
    beside: { claims },
  } = useContext(ClaimsContext);
  const marked: unknown = editor.getAttributes('claim').ref;
  const isMarked = typeof marked === 'string';
  const [ref, setRef] = useState(isMarked ? marked : (claims[0]?.id ?? ''));
  const nothing = useEditorState({ editor, selector: ({ editor: now }) => now.state.selection.empty }) && !isMarked;
  const chain = () => editor.chain().focus().extendMarkRange('claim');
  const mark = (claim: string) => {
    chain().setMark('claim', { ref: claim }).run();
    close();
  };
  return (
    <fieldset className="claimform" aria-label={words.markWords}>
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
          <button className="btn sm" type="button" onClick={() => nothing || mark(ref)}>
            {words.markNow}
          </button>
        </>
      )}
      {nothing && <p className="hint">{words.selectFirst}</p>}
      {!nothing && !isMarked && <NewClaim editor={editor} mark={mark} />}
      <p className="how">
        <a className="link" href={claimsPage(story)}>
          {words.goTo}
        </a>
        {isMarked && (
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
      </p>
    </fieldset>
  );
}
