import { keep, kept } from './kept';
import { icon, make } from './make';
import { words } from './words';

const place = 'gazette.folded';
/** How many folded branches are remembered while the tab is open. */
const most = 200;

const folded = () => new Set((kept('sessionStorage', place) ?? '').split(' ').filter(Boolean));

function remember(id: string, fold: boolean): void {
  const all = folded();
  if (fold) all.add(id);
  else all.delete(id);
  keep('sessionStorage', place, [...all].slice(-most).join(' '));
}

/** Comments that were answered get a button that folds them and their answers into one line. Nothing is taken away. */
export function folds(part: Element): void {
  const before = folded();
  for (const comment of part.querySelectorAll<HTMLElement>('.c:has(> .kids)')) {
    const head = comment.querySelector('.ch');
    if (!head || comment.querySelector(':scope > .coll')) continue;
    const name = head.querySelector('.nm')?.textContent ?? '';
    const button = make('button', { type: 'button', class: 'fold', 'aria-expanded': 'true' }, icon('M5 12h14'));
    button.setAttribute('aria-label', words.fold(name));
    button.addEventListener('click', () => setFold(comment, true, true));
    head.append(button);
    const row = make('button', { type: 'button', class: 'coll', hidden: '', 'aria-expanded': 'false' }, plus());
    row.append(make('b', {}, make('bdi', {}, name)), make('span', { dir: 'auto' }, firstWords(comment)));
    row.addEventListener('click', () => setFold(comment, false, true));
    comment.prepend(row);
    comment.addEventListener('beforematch', () => setFold(comment, false)); // the browser's own search found it inside
    if (before.has(comment.id)) setFold(comment, true);
  }
  unfoldTarget();
}

const plus = () => icon('M5 12h14', 'M12 5v14');

function firstWords(comment: Element): string {
  const replies = comment.querySelectorAll('.kids .c').length;
  return `${words.folded(replies)} “${comment.querySelector('.cb')?.textContent?.trim().slice(0, 120) ?? ''}”`;
}

/** Folds or opens one branch; with `focus` the focus stays where the hand is. */
export function setFold(comment: HTMLElement, fold: boolean, focus = false): void {
  const row = comment.querySelector<HTMLElement>(':scope > .coll');
  if (!row) return;
  for (const part of comment.children) {
    if (part === row) row.hidden = !fold;
    else if (fold) part.setAttribute('hidden', 'until-found');
    else part.removeAttribute('hidden');
  }
  remember(comment.id, fold);
  if (focus) (fold ? row : comment.querySelector<HTMLElement>('.fold'))?.focus();
}

/** Whatever an address points to is not left folded. */
export function unfoldTarget(): void {
  unfoldFor(location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null);
}

/** Opens every branch that `target` stands in. */
export function unfoldFor(target: Element | null): void {
  let above = target?.closest<HTMLElement>('.c');
  for (; above; above = above.parentElement?.closest<HTMLElement>('.c')) setFold(above, false);
}
