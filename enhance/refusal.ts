import { icon, make } from './make';
import { renamed } from './own-ids';
import { readFrom, say } from './say';
import { words } from './words';

const fields = ['text', 'name', 'email'];
/** From Lucide, as components/ui/icon.tsx. */
export const sign = {
  alert: 'M12 8v4m0 4h.01M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0Z',
  offline:
    'M12 20h.01M8.5 16.429a5 5 0 0 1 7 0M5 12.859a10 10 0 0 1 5.17-2.69m8.83 2.69a10 10 0 0 0-2.007-1.523M2 8.82a15 15 0 0 1 4.177-2.643M22 8.82a15 15 0 0 0-11.288-3.764M2 2l20 20',
};

/** Shows what the server said against the comment, where it says it itself. What was typed stays as it was typed. */
export function showRefusal(form: HTMLFormElement, page: Document): void {
  const answer = page.querySelector<HTMLFormElement>('form.reply');
  const problems = answer?.querySelector<HTMLElement>('.notice');
  if (!answer || !problems) {
    const [title, text] = [page.querySelector('h1'), page.querySelector('h1 ~ p')];
    showTrouble(form, title?.textContent ?? words.refused, text?.textContent ?? words.unreachableMore, sign.alert);
    return;
  }
  for (const name of fields) mark(form, answer, name);
  // The paragraph of a note as it reads now, where it has changed meanwhile.
  form.querySelector('.noted')?.replaceWith(answer.querySelector('.noted') ?? '');
  show(form, problems);
}

/** Shows that nothing came of it: no connection, or a server that has no time. It is nobody's mistake, so it is not red. */
export function showTrouble(form: HTMLFormElement, title: string, text: string, path: string): void {
  for (const name of fields) mark(form, undefined, name);
  const said = make('div', {}, make('p', {}, make('b', {}, title)), text);
  show(form, make('div', { class: 'notice', role: 'alert' }, icon(path), said));
}

/** Shows what the text would look like, above the fields it is still in. */
export function showPreview(form: HTMLFormElement, preview: HTMLElement): void {
  clearRefusal(form);
  form.querySelector('.field')?.before(preview);
  readFrom(preview);
}

/** Takes the last answer's summary and marks away; once it is posted, or before the next answer. */
export function clearRefusal(form: HTMLFormElement): void {
  for (const name of fields) mark(form, undefined, name);
  for (const old of form.querySelectorAll('.notice, .preview')) old.remove();
}

function show(form: HTMLFormElement, notice: HTMLElement): void {
  form.querySelector('.notice')?.remove();
  const own = renamed(notice, form);
  (form.querySelector('.nectar') ?? form.querySelector('.field'))?.before(own);
  say(''); // the alert speaks for itself
  readFrom(own);
}

/** Marks one field as the answer does, or clears it: its state, and the sentence below it (WCAG 2.2, 3.3.1). */
function mark(form: HTMLFormElement, answer: HTMLFormElement | undefined, name: string): void {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLElement)) return;
  const box = field.closest('.field');
  const old = box?.querySelector('.err');
  const error = answer?.querySelector(`[name="${name}"]`)?.closest('.field')?.querySelector<HTMLElement>('.err');
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && id !== old?.id);
  old?.remove();
  field.removeAttribute('aria-invalid');
  if (error && box) {
    const own = renamed(error, form);
    box.append(own);
    field.setAttribute('aria-invalid', 'true');
    described.unshift(own.id);
  }
  if (described.length > 0) field.setAttribute('aria-describedby', described.join(' '));
  else field.removeAttribute('aria-describedby');
}
