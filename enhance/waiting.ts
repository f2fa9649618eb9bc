import { pageAt } from './page-at';
import { relativeTimes } from './relative-times';

/** Comments that are shown at once; the rest stand at /your-comments. */
const most = 3;

/**
 * Shows whoever wrote them the comments that wait for an editor, taken from their own pages. They stand above the form
 * while it is still to come, and below everything once somebody reads there: nothing moves under their eyes.
 */
export async function showWaiting(slug: string, ids: string[]): Promise<void> {
  for (const id of ids.slice(-most)) {
    const isThere = () => document.getElementById(`c-${id}`);
    if (isThere()) continue;
    const page = await pageAt(`/articles/${slug}/comments/${id}`).catch(() => undefined);
    const waits = page?.querySelector('.is-held');
    const form = document.querySelector('[data-live] > .reply');
    if (!waits || !form || isThere()) continue;
    if (form.getBoundingClientRect().top > innerHeight) form.before(waits);
    else form.parentElement?.append(waits);
    relativeTimes(waits);
  }
}
