/**
 * What was typed before the script was there. React gives a text area its first value again when it takes the page over, and
 * the field with Markdown makes way for the editor; so this is noted as soon as the file is read, and until the editor stands.
 */
const early = new Map<string, string>();

function note(): void {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('form.ed textarea')) {
    if (field.value !== field.defaultValue) early.set(field.name, field.value);
  }
}

if (typeof document !== 'undefined') {
  note();
  document.addEventListener('input', note, true);
}

/** What was typed, by field. Once: then it is forgotten, and nothing more is noted. */
export function takeEarly(): Record<string, string> {
  document.removeEventListener('input', note, true);
  const taken = Object.fromEntries(early);
  early.clear();
  return taken;
}
