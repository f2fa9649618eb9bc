'use client';

import { editor as words } from '@/words/editor';

/** What the keyboard does in the text. A Mac's Command key is named where there is one. */
export function KeysHelp() {
  const mod = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
  return (
    <dl className="keyshelp" aria-label={words.keys}>
      {words.keyList(mod).map(([keys, does]) => (
        <div key={does}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
