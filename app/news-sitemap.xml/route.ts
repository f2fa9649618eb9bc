import { listNews } from '@/newsroom/feeds/queries';
import { toNewsSitemap } from '@/newsroom/feeds/sitemap';
import { xmlFile } from '@/newsroom/feeds/xml-file';
import { absolute } from '@/newsroom/settings/address';
import { getPublication } from '@/newsroom/settings/publication';

export const dynamic = 'force-dynamic';

export async function GET() {
  const [paper, news] = await Promise.all([getPublication(), listNews(new Date())]);
  return xmlFile(toNewsSitemap(paper, news, absolute));
}
