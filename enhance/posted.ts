import { forgetDraft } from './kept-drafts';
import { caughtUp } from './live';
import { make } from './make';
import { pageAt } from './page-at';
import { clearRefusal } from './refusal';
import { closeReply } from './reply-in-place';
import { readFrom, say } from './say';
import { enhanceThread } from './thread';
import { words } from './words';

/** `to` is the comment's address: in its thread with a hash, or of its own, where an editor reads it first. */
export async function showPosted(form: HTMLFormElement, to: string): Promise<void> {
  const id = /(?:#c-|\/)([0-9a-z]+)$/i.exec(to)?.[1] ?? '';
  const held = !to.includes('#');
  const page = await pageAt(held ? to : location.pathname + location.search).catch(() => undefined);
  forgetDraft(form);
  clearRefusal(form);
  if (held && page?.querySelector('.thread .is-held')) return showHeld(form, page);
  if (!held && page?.getElementById(`c-${id}`) && swapThread(page)) return showComment(form, id);
  // It stands on another page, or could not be fetched: there is a page for it in any case.
  location.assign(to);
  if (location.pathname + location.search + location.hash === to) location.reload();
}

/** The server's thread in place of the one on the page. The form under the story stays with what is in it. */
export function swapThread(page: Document): boolean {
  const [old, fresh] = [document.querySelector('.disc .thread'), page.querySelector('.disc .thread')];
  if (!old || !fresh) return false;
  const own = old.querySelector(':scope > form.reply');
  putAway();
  old.replaceChildren(...[...fresh.children].map((child) => (own && child.matches('form.reply') ? own : child)));
  enhanceThread(old);
  caughtUp(page);
  return true;
}

function showComment(form: HTMLFormElement, id: string): void {
  closeReply(form);
  location.replace(`#c-${id}`); // what a plain form would have led to: the comment is the target, and glows once
  const comment = document.getElementById(`c-${id}`);
  if (comment) readFrom(comment);
  say(words.posted);
}

/** What of a comment's own page is shown: what became of it, and its words with the ways to change it and to take it back. */
const kept = '.notice, .is-held';

/** The form steps aside for what became of its comment, and comes back when it is asked for. */
function another(form: HTMLFormElement): HTMLElement {
  form.hidden = true;
  const button = make('button', { type: 'button', class: 'btn' }, words.another);
  button.addEventListener('click', () => {
    form.hidden = false;
    button.parentElement?.remove();
    form.querySelector('textarea')?.focus();
  });
  return make('p', { class: 'morec' }, button);
}

/** Takes away what became of the last comment; where its form has stepped aside for that, it is back. */
function putAway(): void {
  const own = document.querySelector('.posted');
  if (own?.nextElementSibling instanceof HTMLFormElement) own.nextElementSibling.hidden = false;
  own?.remove();
}

/** What the comment's own page says, in the place of the form it was written in. */
function showHeld(form: HTMLFormElement, page: Document): void {
  const thread = page.querySelector('.thread');
  const parts = [...(thread?.children ?? [])].filter((part) => part.matches(kept));
  const own = make('div', { class: 'posted' }, ...parts);
  putAway();
  form.before(own);
  closeReply(form);
  if (form.isConnected) own.append(another(form));
  enhanceThread(own);
  const notice = own.querySelector<HTMLElement>('.notice');
  if (notice) readFrom(notice);
  say(''); // the focus reads it
}
