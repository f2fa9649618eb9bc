import { tool } from './article-tools';
import { keep, kept } from './kept';
import { icon, make } from './make';
import { onLink } from './on-link';
import { pageAt } from './page-at';
import { relativeTimes } from './relative-times';
import { readFrom } from './say';
import { words } from './words';

const place = 'gazette.notes';
let opened: { column: HTMLElement; marker: HTMLAnchorElement } | undefined;

/** The notes of a paragraph open beside it, one paragraph at a time; Escape closes them. Readers may have no markers at all. */
export function notesInPlace(): void {
  if (!document.querySelector('.pn')) return;
  onLink('.pn:not(.zero)', open);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(true));
  const button = tool(words.notes(true), [
    'M2.1 12.3a1 1 0 0 1 0-.6 10.8 10.8 0 0 1 19.8 0 1 1 0 0 1 0 .6 10.8 10.8 0 0 1-19.8 0',
    'M12 9a3 3 0 1 0 0 6 3 3 0 1 0 0-6',
  ]);
  const show = () => {
    const on = kept('localStorage', place) !== 'off';
    document.documentElement.dataset.notes = on ? 'on' : 'off';
    button.setAttribute('aria-pressed', String(on));
    const label = button.querySelector('span');
    if (label) label.textContent = words.notes(on);
  };
  button.addEventListener('click', () => {
    keep('localStorage', place, kept('localStorage', place) ? '' : 'off');
    close();
    show();
  });
  show();
  document.querySelector('.tools ul')?.append(make('li', { class: 'sw' }, button));
}

/** What the page of the paragraph shows as its notes, taken from there: no text of a note comes with the story. */
async function open(marker: HTMLAnchorElement): Promise<void> {
  const same = opened?.marker === marker;
  close(same);
  if (same || marker.ariaBusy === 'true') return;
  marker.ariaBusy = 'true';
  const page = await pageAt(marker.href).catch(() => undefined);
  marker.ariaBusy = null;
  const column = page?.querySelector<HTMLElement>('.notecol');
  if (!column) return location.assign(marker.href); // whatever is the matter, its page says so
  close();
  // The same comments may stand in the thread below under these names.
  for (const named of column.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const named of column.querySelectorAll('[aria-labelledby]')) named.removeAttribute('aria-labelledby');
  const button = make(
    'button',
    { type: 'button', class: 'iconbtn', 'aria-label': words.closeNotes },
    icon('M18 6 6 18', 'm6 6 12 12'),
  );
  button.addEventListener('click', () => close(true));
  column.querySelector('header')?.append(button);
  relativeTimes(column);
  marker.closest('.pw')?.append(column);
  setOpen({ column, marker }, true);
  readFrom(column);
}

function close(back = false): void {
  if (!opened) return;
  const { column, marker } = opened;
  setOpen(opened, false);
  column.remove();
  if (back) marker.focus();
}

function setOpen(these: NonNullable<typeof opened>, open: boolean): void {
  opened = open ? these : undefined;
  these.marker.ariaExpanded = String(open);
  these.marker.closest('.pw')?.classList.toggle('noted', open);
}
