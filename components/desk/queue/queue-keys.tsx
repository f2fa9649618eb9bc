'use client';

import { useEffect } from 'react';
import { queueKeys as words } from '@/words/queue';
import { Keys } from '../keys';

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

function press(key: string): boolean {
  if (reject(key)) return true;
  const button = /^[a-z]$/i.test(key) ? find(`[data-key="${key.toLowerCase()}"]`) : null;
  if (!button) return false;
  button.click();
  button.closest('details')?.querySelector<HTMLElement>('textarea, [type=radio]')?.focus();
  return true;
}

/**
 * Single keys for everything the queue does. They press the page's own buttons and links, so that there is one way to do a
 * thing.
 */
export function QueueKeys() {
  useEffect(() => {
    function close(event: KeyboardEvent) {
      if (event.key === 'Escape') openReasons()?.removeAttribute('open');
    }
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, []);
  return <Keys words={words} press={press} />;
}
