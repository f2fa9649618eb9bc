import { listPages, listPlaces } from '@/newsroom/feeds/queries';
import { toSitemap } from '@/newsroom/feeds/sitemap';
import { xmlFile } from '@/newsroom/feeds/xml-file';
import { absolute } from '@/newsroom/settings/address';

export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }) {
  const { part } = await params;
  const places = part === 'pages.xml' ? await listPages() : await listPlaces(Number.parseInt(part, 10));
  return xmlFile(places && toSitemap(places, absolute));
}
