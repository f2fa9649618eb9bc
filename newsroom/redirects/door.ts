import { atDesk } from '@/newsroom/people/who';
import { csvLine } from '@/newsroom/text/csv';
import { listRedirects } from './list-queries';
import { toRedirectFilter } from './redirect';

const sliceSize = 1_000;

/** The redirects as a file, filtered as the page is; it comes in again as it is. 403 for whoever may not change them. */
export async function redirectsFile(asked: URLSearchParams): Promise<Response> {
  const actor = await atDesk('/desk/redirects');
  const filter = { ...toRedirectFilter(Object.fromEntries(asked)), after: null as string | null };
  const lines = [csvLine(['from', 'to', 'cause', 'by', 'at'])];
  do {
    const slice = await listRedirects(actor, filter, sliceSize);
    if (!slice) return new Response(null, { status: 403 });
    lines.push(...slice.rows.map(({ from, to, cause, by, at }) => csvLine([from, to, cause, by ?? '', at])));
    filter.after = slice.next;
  } while (filter.after !== null);
  const headers = {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="redirects.csv"',
  };
  return new Response(lines.join(''), { headers });
}
