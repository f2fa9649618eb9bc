/** The story form as the script of the editor reads and fills it. */

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isTyped(field: unknown): field is Typed {
  if (field instanceof HTMLInputElement) return ['text', 'url', 'search'].includes(field.type);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
}

/** What is about to be sent, as text. What React puts into forms, and choices about a conflict, are no part of the story. */
export function textFields(data: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of data)
    if (typeof value === 'string' && !/^\$|^(?:choice|third|seen)-/.test(name)) fields[name] = value;
  return fields;
}

/** A hidden field by its name: `version`, which the form began from, and `window`, which sends it. */
export function hiddenField(form: HTMLFormElement, name: 'version' | 'window'): HTMLInputElement | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : null;
}

/** Fills in what differs. A choice that is not in its list is added to it, so that it is not lost. */
export function fill(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (!isTyped(field) || field.value === value) continue;
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value))
      field.append(new Option(value, value));
    field.value = value;
  }
}

/** Could `fields` be filled in without losing anything that was typed since `sent` went out? */
export function canFill(form: HTMLFormElement, fields: Record<string, string>, sent: Record<string, string>): boolean {
  return Object.entries(fields).every(([name, value]) => {
    const field = form.elements.namedItem(name);
    return isTyped(field) ? field.value === (sent[name] ?? '') || field.value === value : value === '';
  });
}

/** The first fault, with the name of its field before it where the form has one; `problem` where no field is at fault. */
export function faultLine(
  form: ParentNode | null | undefined,
  faults: Record<string, string>,
  problem: string,
): string {
  const [[name, sentence] = ['', problem]] = Object.entries(faults);
  const label =
    form?.querySelector(`label[for="f-${name}"]`)?.textContent ??
    form?.querySelector(`#f-${name}`)?.getAttribute('aria-label');
  return label ? `${label}: ${sentence}` : sentence;
}
