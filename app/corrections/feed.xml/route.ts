import { toCorrectionsRss } from '@/newsroom/feeds/corrections-rss';
import { absolute } from '@/newsroom/settings/address';
import { getPublication } from '@/newsroom/settings/publication';
import { correctionAnchor } from '@/newsroom/trust/correction';
import { listCorrections } from '@/newsroom/trust/correction-queries';
import { corrections as say } from '@/words/record';

export const dynamic = 'force-dynamic';

export async function GET() {
  const [{ name, language }, { corrections }] = await Promise.all([getPublication(), listCorrections({ limit: 30 })]);
  const channel = {
    title: `${name}: ${say.title}`,
    description: say.standfirst,
    language,
    self: '/corrections/feed.xml',
    home: '/corrections',
  };
  const items = corrections.map(({ id, slug, ...rest }) => ({
    ...rest,
    id,
    path: `/articles/${slug}#${correctionAnchor(id)}`,
  }));
  return new Response(toCorrectionsRss(channel, items, absolute), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
}
