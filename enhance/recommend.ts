import { make } from './make';
import { say } from './say';
import { words } from './words';

/** Shows on its button whether this reader recommends a comment; pressed once more it takes that back. */
export function showRecommended(button: HTMLButtonElement, on: boolean): void {
  button.name = on ? 'off' : 'on';
  button.ariaPressed = String(on);
}

/** Recommends without leaving the page. The address, the fields and the number are the server's. */
export function recommendsInPlace(): void {
  document.addEventListener('submit', (event) => {
    const { target, submitter } = event;
    if (!(target instanceof HTMLFormElement && target.id === 'recommend' && submitter instanceof HTMLButtonElement))
      return;
    event.preventDefault();
    if (submitter.ariaBusy !== 'true') void send(target, submitter);
  });
}

async function send(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  button.ariaBusy = 'true';
  button.nextElementSibling?.matches('.err') && button.nextElementSibling.remove();
  try {
    const on = button.name === 'on';
    const body = new FormData(form, button);
    const answer = await fetch(form.action, { method: 'POST', body, headers: { 'gazette-in-place': '1' } });
    const number = answer.headers.get('gazette-recommends');
    if (answer.status !== 201 || number === null) throw await sentenceOf(answer);
    showRecommended(button, on);
    const shown = button.querySelector('.num');
    if (shown) shown.textContent = number === '0' ? '' : number;
    say(on ? words.recommended : words.takenBack);
  } catch (said) {
    const sentence = typeof said === 'string' ? said : words.unreachable;
    button.after(make('span', { class: 'err', role: 'alert' }, sentence));
  }
  button.ariaBusy = null;
}

async function sentenceOf(answer: Response): Promise<string> {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('.notice, h1 ~ p')?.textContent ?? words.unreachable;
}
