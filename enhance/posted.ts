import { forgetDraft } from './kept-drafts';
import { caughtUp } from './live';
import { make } from './make';
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

export async function pageAt(address: string): Promise<Document> {
  const answer = await fetch(address, { cache: 'no-cache' });
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** The server's thread in place of the one on the page. The form under the story stays with what is in it. */
export function swapThread(page: Document): boolean {
  const [old, fresh] = [document.querySelector('.disc .thread'), page.querySelector('.disc .thread')];
  if (!old || !fresh) return false;
  const own = old.querySelector(':scope > form.reply');
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

/** What the comment's own page says, in the place of the form or above the one under the story. */
function showHeld(form: HTMLFormElement, page: Document): void {
  const thread = page.querySelector('.thread');
  const parts = [...(thread?.children ?? [])].filter((part) => part.matches('.notice, .is-held, form:not(.reply)'));
  const own = make('div', { class: 'posted' }, ...parts);
  document.querySelector('.posted')?.remove();
  form.before(own);
  closeReply(form);
  enhanceThread(own);
  const notice = own.querySelector<HTMLElement>('.notice');
  if (notice) readFrom(notice);
  say(''); // the focus reads it
}
