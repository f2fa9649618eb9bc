import { keep, kept } from './kept';
import { make } from './make';
import { words } from './words';

const place = 'gazette.keys';
/** Fewer comments than this need no keys. */
const worthIt = 3;

const on = () => kept('localStorage', place) === 'on';

/** Offers single keys for the conversation, off until they are asked for (WCAG 2.2, 2.1.4). */
export function keysOffered(part: Element): void {
  const list = part.querySelector(':scope > .clist, .thread > .clist');
  if (!list || list.querySelectorAll('.c').length < worthIt || part.querySelector('.keys')) return;
  const button = make('button', { type: 'button' }, words.keys);
  const more = make('span', {}, words.keysMore);
  const show = () => {
    button.setAttribute('aria-pressed', String(on()));
    more.hidden = !on();
  };
  button.addEventListener('click', () => {
    keep('localStorage', place, on() ? '' : 'on');
    show();
  });
  show();
  list.before(make('p', { class: 'keys' }, button, more));
}

/** Listens for them; never while somebody types, and never together with Ctrl, Alt or Cmd. */
export function keys(): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
    if (typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !on()) return;
    const comments = [...document.querySelectorAll<HTMLElement>('.clist .c')].filter((one) => one.checkVisibility());
    const current = document.activeElement?.closest<HTMLElement>('.c');
    const at = current ? comments.indexOf(current) : -1;
    if (key === 'j') goTo(comments[at + 1]);
    else if (key === 'k') goTo(comments[at < 0 ? 0 : at - 1]);
    else if (key === 'r') press(comments[at], '.ca a[href*="/reply"]');
    else if (key === 'f') press(comments[at], ':scope > .coll:not([hidden])', ':scope > .cm .fold');
    else return;
    event.preventDefault();
  });
}

function goTo(comment: HTMLElement | undefined): void {
  if (!comment) return;
  comment.tabIndex = -1;
  comment.focus();
  comment.scrollIntoView({ block: 'nearest' });
}

function press(comment: HTMLElement | undefined, ...choices: string[]): void {
  for (const choice of choices) {
    const found = comment?.querySelector<HTMLElement>(choice);
    if (found) {
      found.click();
      return;
    }
  }
}
