/** On a narrow screen the sections scroll sideways: the one the page belongs to is brought into view. The page stays put. */
export function currentSection(list: Element | null): void {
  const current = list?.querySelector<HTMLElement>('[aria-current]');
  if (!list || !current) return;
  const past = current.getBoundingClientRect().right - list.getBoundingClientRect().right;
  if (past > 0) list.scrollLeft += past + list.clientWidth * 0.2;
}
