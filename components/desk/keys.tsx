'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/** One switch for every list of the desk, in this browser. */
const kept = 'gazette-queue-keys';

/** Is somebody typing, or is the key part of another shortcut? */
function isElsewhere(event: KeyboardEvent): boolean {
  const at = event.target as HTMLElement | null;
  const typing = at?.closest('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])');
  return Boolean(typing) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
}

interface Words {
  title: string;
  list: readonly (readonly [key: string, does: string])[];
  typing: string;
  on: string;
  close: string;
}

/**
 * Single keys of a page, with the list of them behind "?". `press` does what a key stands for and says whether it did. Off while
 * somebody types; can be switched off for good in this browser (WCAG 2.2, 2.1.4).
 */
export function Keys({
  words,
  press,
  children,
}: {
  words: Words;
  press: (key: string) => boolean;
  children?: ReactNode;
}) {
  const [on, setOn] = useState(true);
  const list = useRef<HTMLDialogElement>(null);
  useEffect(() => setOn(localStorage.getItem(kept) !== 'off'), []);
  useEffect(() => {
    function hear(event: KeyboardEvent) {
      if (isElsewhere(event) || document.querySelector('dialog[open]:not(.keys)')) return;
      if (event.key === '?') list.current?.showModal();
      else if (on && !list.current?.open && press(event.key)) event.preventDefault();
    }
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [on, press]);
  return (
    <>
      <button className="btn quiet sm keys-open" type="button" onClick={() => list.current?.showModal()}>
        {words.title} <kbd>?</kbd>
      </button>
      {children}
      <dialog className="keys" ref={list} aria-labelledby="keys-title">
        <h2 id="keys-title">{words.title}</h2>
        <dl>
          {words.list.map(([key, does]) => (
            <div key={key}>
              <dt>
                {key.split(' ').map((each) => (
                  <kbd key={each}>{each}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{words.typing}</p>
        <label className="check">
          <input
            type="checkbox"
            checked={on}
            onChange={({ target }) => {
              localStorage.setItem(kept, target.checked ? 'on' : 'off');
              setOn(target.checked);
            }}
          />
          <span>{words.on}</span>
        </label>
        <form method="dialog">
          <button className="btn" type="submit">
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  );
}
