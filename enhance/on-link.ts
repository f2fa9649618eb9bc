/** A plain press of one of these links is answered in its place. The link stays a link: a new tab, a middle click and no script follow it. */
export function onLink(links: string, open: (link: HTMLAnchorElement) => Promise<void>): void {
  document.addEventListener('click', (event) => {
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const link = event.target instanceof Element && event.target.closest(links);
    if (!plain || event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    void open(link);
  });
}
