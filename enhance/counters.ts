/** Characters as the server counts them: code points after NFC, a line end as one. */
export function characters(text: string): number {
  return [...text.normalize('NFC').replaceAll('\r\n', '\n')].length;
}

/** Says how many characters are left once a tenth or less is; until then the hint stands as it was printed. */
export function counters(form: HTMLFormElement): void {
  for (const hint of form.querySelectorAll<HTMLElement>('[data-counts]')) {
    const field = form.elements.namedItem(hint.dataset.counts ?? '');
    const most = Number(hint.dataset.most);
    if (!(field instanceof HTMLTextAreaElement) || !most) continue;
    const printed = hint.textContent;
    const tell = () => {
      const left = most - characters(field.value);
      hint.textContent = left > most / 10 ? printed : left < 0 ? `${-left} too many` : `${left} left`;
    };
    field.addEventListener('input', tell);
    tell();
  }
}
