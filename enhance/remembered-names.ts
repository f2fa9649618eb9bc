const place = 'gazette.commenter';

function remembered(): { name: string; email: string } | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('email' in kept)) return undefined;
    return { name: String(kept.name), email: String(kept.email) };
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
  const before = form.querySelector('.act');
  if (!(name instanceof HTMLInputElement && email instanceof HTMLInputElement && before)) return;
  const label = document.createElement('label');
  label.className = 'check';
  const box = document.createElement('input');
  box.type = 'checkbox';
  const words = document.createElement('span');
  words.textContent = 'Save my name and email in this browser for the next time I comment.';
  label.append(box, words);
  before.before(label);
  const kept = remembered();
  if (kept) {
    name.value ||= kept.name;
    email.value ||= kept.email;
    box.checked = true;
  }
  form.addEventListener('submit', () => {
    try {
      if (box.checked) localStorage.setItem(place, JSON.stringify({ name: name.value, email: email.value }));
      else localStorage.removeItem(place);
    } catch {} // a browser that keeps nothing posts all the same
  });
}
