import { keep, kept } from './kept';
import { make } from './make';
import { words } from './words';

const place = 'gazette.muted';
const muted = () => new Set((kept('localStorage', place) ?? '').split('\n').filter(Boolean));

/** "Mute NAME" at every comment, for this browser only: nobody else hears of it, the one who is muted least of all. */
export function mutes(part: Element): void {
  const names = muted();
  for (const comment of part.querySelectorAll<HTMLElement>('.c')) {
    const row = comment.querySelector(':scope > .cm > .ca');
    const name = nameOf(comment);
    if (!row || row.querySelector('.mu')) continue;
    const button = make('button', { type: 'button', class: 'lo mu' }, words.mute);
    button.ariaLabel = `${words.mute} ${name}`;
    button.addEventListener('click', () => setMuted(name, true));
    row.append(button);
    if (names.has(name)) fold(comment, name);
  }
}

const nameOf = (comment: Element) => comment.querySelector(':scope > .cm .nm')?.textContent ?? '';

function setMuted(name: string, mute: boolean): void {
  const names = muted();
  if (mute) names.add(name);
  else names.delete(name);
  keep('localStorage', place, [...names].join('\n'));
  let first: HTMLElement | null = null;
  for (const comment of document.querySelectorAll<HTMLElement>('.c')) {
    if (nameOf(comment) !== name) continue;
    if (mute) fold(comment, name);
    else open(comment);
    first ??= comment.querySelector(mute ? '.muted button' : '.mu');
  }
  first?.focus();
}

/** What a muted person says is folded into one line; what others answered stays. */
function fold(comment: HTMLElement, name: string): void {
  const said = comment.querySelector<HTMLElement>(':scope > .cm');
  if (!said || said.hidden) return;
  said.hidden = true;
  const undo = make('button', { type: 'button', class: 'link' }, words.unmute);
  undo.addEventListener('click', () => setMuted(name, false));
  said.before(make('p', { class: 'muted tomb' }, words.muted, ' ', make('bdi', {}, name), ' ', undo));
}

function open(comment: HTMLElement): void {
  comment.querySelector(':scope > .muted')?.remove();
  const said = comment.querySelector<HTMLElement>(':scope > .cm');
  if (said) said.hidden = false;
}
