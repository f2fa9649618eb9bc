'use client';

import { useEffect, useRef, useState } from 'react';
import { queueKeys as words } from '@/words/queue';

const kept = 'gazette-queue-keys';

/** Is somebody typing, or is the key part of another shortcut? */
function isElsewhere(event: KeyboardEvent): boolean {
  const at = event.target as HTMLElement | null;
  const typing = at?.closest('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])');
  return Boolean(typing) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

/** The reasons, where they are open and a key chooses one. */
const openReasons = () => document.querySelector<HTMLDetailsElement>('.reas[open]');

function reject(key: string): boolean {
  const reason = openReasons()?.querySelector<HTMLInputElement>(`[data-reason="${key}"]`);
  if (!reason) return false;
  reason.checked = true;
  find('.reas [data-key="reject"]')?.click();
  return true;
}

/**
 * Single keys for everything the queue does. They press the page's own buttons and links, so that there is one way to do a
 * thing. Off while somebody types; can be switched off for good in this browser (WCAG 2.2, 2.1.4).
 */
export function QueueKeys() {
  const [on, setOn] = useState(true);
  const list = useRef<HTMLDialogElement>(null);
  useEffect(() => setOn(localStorage.getItem(kept) !== 'off'), []);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key === 'Escape') openReasons()?.removeAttribute('open');
      if (isElsewhere(event)) return;
      if (event.key === '?') list.current?.showModal();
      else if (!on || list.current?.open) return;
      else if (reject(event.key)) event.preventDefault();
      else if (/^[a-z]$/i.test(event.key)) {
        const button = find(`[data-key="${event.key.toLowerCase()}"]`);
        if (!button) return;
        event.preventDefault();
        button.click();
        button.closest('details')?.querySelector<HTMLElement>('textarea, [type=radio]')?.focus();
      }
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
  return (
    <>
      <button className="btn quiet sm keys-open" type="button" onClick={() => list.current?.showModal()}>
        {words.title} <kbd>?</kbd>
      </button>
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
