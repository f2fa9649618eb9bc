import { answers } from '@/newsroom/answer';
import { accentPath, accentSheet } from '@/newsroom/settings/accent';
import { getPublication } from '@/newsroom/settings/publication';

export const dynamic = 'force-dynamic';

/** The paper's own colours. Only those it has are there, so that nobody fills the stock with others. */
export async function GET(_: Request, { params }: { params: Promise<{ colours: string }> }) {
  const { colours } = await params;
  const publication = await getPublication();
  if (`/accent/${colours}` === accentPath(publication))
    return new Response(accentSheet(publication), { headers: { 'content-type': 'text/css; charset=utf-8' } });
  answers(404);
  return new Response('There is no such sheet.\n', { status: 404 });
}
