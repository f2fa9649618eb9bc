import { showPosted } from './posted';
import { showPreview, showRefusal, showTrouble, sign } from './refusal';
import { say } from './say';
import { words } from './words';

/** Milliseconds after which an answer is not waited for any longer: longer than the server's own patience. */
const longest = 40_000;

/** Sends the reply form without leaving the page. The address, the fields and the answer are those of a plain form. */
export function sendsInPlace(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form.ariaBusy !== 'true') void send(form, event.submitter); // the second click of a double one
  });
}

async function send(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  const button = by ?? form.querySelector('button[type=submit]');
  const label = button?.textContent ?? '';
  form.ariaBusy = 'true';
  button?.setAttribute('aria-disabled', 'true');
  if (button) button.textContent = words.posting;
  say(words.posting);
  try {
    await take(form, await post(form, by));
  } catch {
    showTrouble(form, words.unreachable, words.unreachableMore, sign.offline);
  } finally {
    form.ariaBusy = 'false';
    button?.removeAttribute('aria-disabled');
    if (button) button.textContent = label;
  }
}

/** `gazette-in-place` asks for 201 and a Location instead of a redirect, which a script could not see the end of. */
function post(form: HTMLFormElement, by: HTMLElement | null): Promise<Response> {
  return fetch(form.action, {
    method: 'POST',
    body: new FormData(form, by),
    headers: { 'gazette-in-place': '1' },
    signal: AbortSignal.timeout(longest),
  });
}

async function take(form: HTMLFormElement, answer: Response): Promise<void> {
  const to = answer.headers.get('location');
  if (answer.status === 201 && to) return showPosted(form, to);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const preview = page.querySelector<HTMLElement>('.preview');
  if (preview) showPreview(form, preview);
  else showRefusal(form, page);
}
