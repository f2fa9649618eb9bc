'use client';

import type { Editor } from '@tiptap/core';
import { useContext, useState } from 'react';
import { newClaimAction } from '@/newsroom/articles/evidence/actions';
import { evidenceDesk as words } from '@/words/evidence';
import { hiddenField } from './form-of';
import { newWindow } from './saving';
import { ClaimsContext } from './story-claims';

/** A claim that the story has not yet, begun with the words that are selected. It stands unresolved until somebody says what it rests on. */
export function NewClaim({ editor, mark }: { editor: Editor; mark: (ref: string) => void }) {
  const { story, hear } = useContext(ClaimsContext);
  // One id for every try: a claim whose answer was lost is not added twice.
  const [item] = useState(newWindow);
  const [claim, setClaim] = useState(() => selectedWords(editor));
  const [refused, setRefused] = useState('');
  const [sending, setSending] = useState(false);
  const add = async () => {
    if (sending) return;
    setSending(true);
    const form = editor.view.dom.closest('form');
    const data = new FormData();
    const window = (form && hiddenField(form, 'window')?.value) || '';
    for (const [name, value] of Object.entries({ id: story, item, claim, window })) data.set(name, value);
    const answer = await newClaimAction(data).catch(() => ({ problem: words.unheard }));
    setSending(false);
    if (answer.problem !== null) return setRefused(answer.problem);
    hear(answer.beside);
    mark(item);
  };
  return (
    <>
      <label htmlFor="new-claim">{words.newOne}</label>
      <input
        className="input"
        id="new-claim"
        value={claim}
        aria-invalid={refused !== ''}
        aria-describedby="new-claim-refused"
        onChange={(event) => setClaim(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void add();
        }}
      />
      <button className="btn sm" type="button" aria-disabled={sending} onClick={add}>
        {words.addThis}
      </button>
      <p className="err" id="new-claim-refused" role="status">
        {refused}
      </p>
    </>
  );
}

function selectedWords({ state: { doc, selection } }: Editor): string {
  return doc.textBetween(selection.from, selection.to, ' ', ' ').replace(/\s+/g, ' ').trim();
}
