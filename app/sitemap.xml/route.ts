import { listSitemaps } from '@/newsroom/feeds/queries';
import { toSitemapIndex } from '@/newsroom/feeds/sitemap';
import { xmlFile } from '@/newsroom/feeds/xml-file';
import { absolute } from '@/newsroom/settings/address';

export const dynamic = 'force-dynamic';

export async function GET() {
  return xmlFile(toSitemapIndex(await listSitemaps(), absolute));
}
