import { atDesk } from '@/newsroom/people/who';
import { toLogFilter } from './log-filter';
import { firstLine, toLine } from './log-lines';
import { listActs } from './log-queries';

/** Acts read at once, and the most that one file holds. */
const sliceSize = 1_000;
const mostInFile = 20_000;

/** The log as a file, filtered as the page is: a line an act, the latest first. 403 for somebody else's acts without the right. */
export async function logFile(asked: URLSearchParams): Promise<Response> {
  const actor = await atDesk('/desk/audit');
  const filter = toLogFilter(Object.fromEntries(asked));
  const lines = [firstLine];
  let edge: Parameters<typeof listActs>[1]['edge'] = null;
  do {
    const slice = await listActs(actor, { filter, edge, limit: sliceSize });
    if (!slice.ok) return new Response(null, { status: slice.status });
    lines.push(...slice.acts.map(toLine));
    edge = slice.next;
  } while (edge && lines.length <= mostInFile);
  const headers = {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="audit-log.csv"',
  };
  return new Response(lines.join(''), { headers });
}
