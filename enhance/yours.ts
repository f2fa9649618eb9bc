import { countdown } from './countdown';
import { make } from './make';
import { showRecommended } from './recommend';
import { showWaiting } from './waiting';
import { words } from './words';

interface Yours {
  own: { id: string; state: string; until: string | null }[];
  recommended: string[];
}

/** Marks what is this reader's own on a page that is the same for everybody; asked only by who has done something here. */
export async function yours(): Promise<void> {
  const slug = document.querySelector<HTMLInputElement>(':is(#recommend, [data-live] > .reply) [name=slug]')?.value;
  if (!slug || !document.cookie.includes('gazette-own')) return;
  const answer = await fetch(`/your-comments/on/${slug}.json`).catch(() => undefined);
  if (!answer?.ok) return;
  const { own, recommended }: Yours = await answer.json();
  for (const id of recommended) {
    const button = buttonOf(id);
    if (button) showRecommended(button, true);
  }
  for (const { id, until } of own) {
    const button = buttonOf(id);
    if (!button) continue;
    button.disabled = true; // nobody recommends themselves
    const row = button.parentElement;
    if (!row || !until || row.querySelector('.ed')) continue;
    const left = make('time', { datetime: until });
    const link = row.querySelector<HTMLAnchorElement>('.lo');
    const edit = make('a', { class: 'ed', href: `${link?.pathname}/edit` }, words.edit, ' ', left);
    row.append(edit);
    countdown(left, () => edit.remove());
  }
  const waiting = own.filter(({ state }) => state === 'held').map(({ id }) => id);
  await showWaiting(slug, waiting);
}

const buttonOf = (id: string) => document.querySelector<HTMLButtonElement>(`#c-${id} > .cm > .ca > [form=recommend]`);
