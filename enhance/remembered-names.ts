import { keep, kept } from './kept';
import { make } from './make';

const place = 'gazette.commenter';

function remembered(): { name: string; email: string } | undefined {
  try {
    const stored: unknown = JSON.parse(kept('localStorage', place) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('name' in stored) || !('email' in stored)) return undefined;
    return { name: String(stored.name), email: String(stored.email) };
  } catch {
    return undefined;
  }
}

/**
 * "Save my name and email in this browser": an unchecked box (WordPress asks the same since 4.9.6) that keeps both in this browser only. It is
 * made here because without a script nothing could keep them. Unchecking it forgets them.
 */
export function rememberedNames(form: HTMLFormElement): void {
  const name = form.elements.namedItem('name');
  const email = form.elements.namedItem('email');
  const before = form.querySelector('.check, .act');
  if (!(name instanceof HTMLInputElement && email instanceof HTMLInputElement && before)) return;
  const box = make('input', { type: 'checkbox' });
  const words = 'Save my name and email in this browser for the next time I comment.';
  before.before(make('label', { class: 'check' }, box, make('span', {}, words)));
  const earlier = remembered();
  if (earlier) {
    name.value ||= earlier.name;
    email.value ||= earlier.email;
    box.checked = true;
  }
  form.addEventListener('submit', () => {
    keep('localStorage', place, box.checked ? JSON.stringify({ name: name.value, email: email.value }) : '');
  });
}
