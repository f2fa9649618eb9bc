import { keep, kept } from './kept';

const place = (form: HTMLFormElement) => `gazette.draft ${form.action}`;

const textOf = (form: HTMLFormElement) => {
  const field = form.elements.namedItem('text');
  return field instanceof HTMLTextAreaElement ? field : undefined;
};

/** Keeps an unsent comment for as long as this tab is open, so that a wrong key or a cancelled reply loses nothing. */
export function keptDrafts(form: HTMLFormElement): void {
  const field = textOf(form);
  if (!field) return;
  field.value ||= kept('sessionStorage', place(form)) ?? '';
  field.addEventListener('input', () => keep('sessionStorage', place(form), field.value));
}

/** The comment is with the server: the box is empty again. */
export function forgetDraft(form: HTMLFormElement): void {
  const field = textOf(form);
  if (!field) return;
  field.value = '';
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
