'use client';

import { listKeys as words } from '@/words/desk-many';
import { Keys } from '../keys';

const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-row]')];
const current = () => document.querySelector<HTMLElement>('tr[data-row][data-current]');

/** Marks a row and puts the focus on its link, so that Enter opens it. */
function move(step: 1 | -1): boolean {
  const all = rows();
  const here = current();
  const at = here ? all.indexOf(here) : step === 1 ? -1 : all.length;
  const next = all[at + step];
  if (!next) return false;
  if (here) delete here.dataset.current;
  next.dataset.current = 'true';
  next.querySelector<HTMLElement>('a.ti')?.focus();
  return true;
}

function press(key: string): boolean {
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1);
  if (key === 'x') {
    const box = current()?.querySelector<HTMLInputElement>('[name=chosen]');
    box?.click();
    return box !== null && box !== undefined;
  }
  const search = key === '/' ? document.getElementById('q') : null;
  search?.focus();
  return search !== null;
}

/** Single keys of the list of stories. */
export function ListKeys() {
  return <Keys words={words} press={press} />;
}
