import { make } from './make';
import { onLink } from './on-link';
import { renamed } from './own-ids';
import { say } from './say';
import { enhanceForm } from './thread';
import { words } from './words';

const links = '.ca a[href*="/reply?to="]';
let opened: { form: HTMLFormElement; link: HTMLAnchorElement } | undefined;

/** "Reply" opens its form under the comment. The link stays a link: a new tab, a middle click and no script follow it. */
export function repliesInPlace(): void {
  onLink(links, openReply);
}

async function openReply(link: HTMLAnchorElement): Promise<void> {
  if (opened?.link === link) return focusText(opened.form);
  if (link.ariaBusy === 'true') return;
  link.ariaBusy = 'true';
  say(words.opening);
  const form = await fetchForm(link.href).catch(() => undefined);
  link.ariaBusy = null;
  const comment = link.closest('.cm');
  if (!form || !comment) return location.assign(link.href); // whatever is the matter, its page says so
  if (opened) closeReply(opened.form, false);
  opened = { form: prepared(form, link), link };
  link.ariaExpanded = 'true';
  comment.after(opened.form);
  enhanceForm(opened.form);
  say('');
  focusText(opened.form);
}

/** Takes away the form that was opened in its place, if it is that one; what was typed is kept in case it opens again. */
export function closeReply(form: HTMLFormElement, back = false): void {
  if (opened?.form !== form) return;
  const { link } = opened;
  opened = undefined;
  form.remove();
  link.ariaExpanded = 'false';
  if (back) link.focus();
}

async function fetchForm(address: string): Promise<HTMLFormElement | null> {
  const answer = await fetch(address);
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLFormElement>('form.reply');
}

/** Names of its own, a heading of the level that fits here, and Cancel as the button that it has become. */
function prepared(form: HTMLFormElement, link: HTMLAnchorElement): HTMLFormElement {
  form.dataset.ending = new URL(link.href).searchParams.get('to') ?? 'here';
  const level = document.querySelector('.thread > form.reply > :is(h2, h3)')?.tagName === 'H3' ? 'h3' : 'h2';
  const heading = form.querySelector('h1');
  heading?.replaceWith(make(level, { id: heading.id }, ...heading.childNodes));
  const cancel = make('button', { type: 'button', class: 'link' }, words.cancel);
  cancel.addEventListener('click', () => closeReply(form, true));
  form.querySelector('.req > a')?.replaceWith(cancel);
  return renamed(form, form);
}

function focusText(form: HTMLFormElement): void {
  const field = form.elements.namedItem('text');
  if (field instanceof HTMLElement) field.focus();
}
