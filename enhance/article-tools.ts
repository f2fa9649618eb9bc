import { icon, make } from './make';
import { say } from './say';
import { words } from './words';

/** Sharing and printing, beside the way to the comments: both need a script, so only the script draws them. */
export function articleTools(list: Element | null): void {
  if (!list) return;
  const share = tool(words.share, ['M12 2v13', 'm16 6-4-4-4 4', 'M4 12v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8']);
  share.addEventListener('click', () => void shareThis(share));
  const paper = [
    'M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2',
    'M6 9V3h12v6',
    'M6 14h12v8H6z',
  ];
  const print = tool(words.print, paper);
  print.addEventListener('click', () => window.print());
  list.append(make('li', {}, share), make('li', {}, print));
}

/** A button with an icon and its word, which narrow windows leave to screen readers. */
export function tool(label: string, paths: string[]): HTMLButtonElement {
  return make('button', { type: 'button' }, icon(...paths), make('span', {}, label));
}

/** The device's own sheet; where there is none, the address is copied. Nobody else hears of it. */
async function shareThis(button: HTMLElement): Promise<void> {
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const title = document.querySelector('h1')?.textContent ?? document.title;
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title, url: address });
      return;
    }
    await navigator.clipboard.writeText(address);
    const label = button.querySelector('span');
    if (label) label.textContent = words.copied;
    button.dataset.done = ''; // where labels are hidden, this one is seen
    say(words.copied);
  } catch {} // the person changed their mind, or the browser does not let us
}
