import { unfoldFor } from './folds';
import { keep, kept } from './kept';
import { make } from './make';
import { pageAt } from './page-at';
import { swapThread } from './posted';
import { readFrom } from './say';
import { words } from './words';

/** What the server sends: ids and moments of comments that became public. */
type News = [id: string, at: number][];

const place = 'gazette.visits';
/** Conversations whose last visit this browser remembers. */
const mostVisits = 100;
/** Milliseconds a line asks further back than it has heard (press/live.ts); what is known is left out. */
const overlap = 5_000;
/** Milliseconds between two counts that a screen reader is told. */
const calm = 3_000;

const waiting = new Set<string>();
let line: EventSource | undefined;
let pill: HTMLElement | undefined;
let heard = 0;
let telling: number | undefined;

const threadHere = () => document.querySelector<HTMLElement>('.thread[data-live]');
const newestOf = (thread: HTMLElement) => Number(thread.dataset.newest);

/** Reads along while the page is looked at: a line to the server, none while it is hidden, and what was missed afterwards. */
export function readAlong(): void {
  const thread = threadHere();
  if (!thread) return;
  const before = visits().get(location.pathname) ?? 0;
  heard = before && before < newestOf(thread) ? before : newestOf(thread);
  setPill(thread);
  listen(before);
  addEventListener('pageshow', () => listen());
  addEventListener('pagehide', rest);
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
}

function listen(before = 0): void {
  const thread = threadHere();
  if (!thread || line || document.hidden) return;
  line = new EventSource(`${thread.dataset.live}?since=${heard || 1e12}`);
  let first = before;
  line.addEventListener('comments', ({ data, lastEventId }) => {
    const news = JSON.parse(data) as News;
    if (first) tellSince(thread, first, news.filter(([, at]) => at > first).length);
    first = 0;
    const known = new Set(thread.dataset.known?.split(' '));
    for (const [id, at] of news)
      if (at > newestOf(thread) - overlap && !known.has(id) && !document.getElementById(`c-${id}`)) waiting.add(id);
    heard = Math.max(heard, Number(lastEventId));
    tell();
  });
}

/** Also before the page goes to sleep in the browser's own memory, which an open line would forbid. */
function rest(): void {
  line?.close();
  line = undefined;
  if (heard) keepVisit(heard);
}

function setPill(thread: HTMLElement): void {
  pill = make('div', { class: 'newpill', role: 'status' });
  const list = thread.querySelector(':scope > .clist');
  if (list) list.before(pill);
  else thread.append(pill);
}

/** The count, at once for the first and then at most every few seconds. Text under the reader's eyes does not move. */
function tell(): void {
  if (waiting.size === 0 || telling) return;
  const button = make('button', { type: 'button' }, words.fresh(waiting.size));
  button.addEventListener('click', () => void showNew());
  pill?.replaceChildren(button);
  const told = waiting.size;
  telling = window.setTimeout(() => {
    telling = undefined;
    if (waiting.size !== told) tell();
  }, calm);
}

async function showNew(): Promise<void> {
  const thread = threadHere();
  const ids = [...waiting];
  const elsewhere = thread && `${thread.dataset.live?.replace(/live$/, 'new')}?since=${newestOf(thread) || 1e12}`;
  const page = await pageAt(location.pathname + location.search).catch(() => undefined);
  if (!page || !swapThread(page)) return; // out of reach: the pill stays
  const fresh = ids.flatMap((id) => document.getElementById(`c-${id}`) ?? []);
  for (const comment of fresh) comment.classList.add('is-new');
  const [first] = fresh;
  if (!first) return location.assign(elsewhere ?? '');
  unfoldFor(first);
  readFrom(first);
}

/** The thread was swapped for a newer one: what it holds is waited for no longer. */
export function caughtUp(page: Document): void {
  const [thread, fresh] = [threadHere(), page.querySelector<HTMLElement>('.thread[data-live]')];
  if (!thread || !fresh) return;
  Object.assign(thread.dataset, fresh.dataset);
  heard = Math.max(heard, newestOf(thread));
  waiting.clear();
  setPill(thread);
}

/** "14 new since your last visit", from what this browser keeps and nobody else is told. */
function tellSince(thread: HTMLElement, before: number, count: number): void {
  const guide = thread.querySelector('.guide');
  if (!count || !guide) return;
  const address = `${thread.dataset.live?.replace(/live$/, 'new')}?since=${before}`;
  guide.append(' ', make('a', { class: 'link', href: address }, words.sinceVisit(count)));
}

function visits(): Map<string, number> {
  const pairs = (kept('localStorage', place) ?? '').split(' ').map((pair) => pair.split('=') as [string, string]);
  return new Map(pairs.filter(([path]) => path).map(([path, at]) => [path, Number(at)]));
}

function keepVisit(at: number): void {
  const all = visits();
  all.delete(location.pathname);
  all.set(location.pathname, at);
  const last = [...all].slice(-mostVisits);
  keep('localStorage', place, last.map(([path, moment]) => `${path}=${moment}`).join(' '));
}
