import { listPlaces } from '@/newsroom/feeds/queries';
import { toSitemap } from '@/newsroom/feeds/sitemap';
import { absolute } from '@/newsroom/settings/address';

export const dynamic = 'force-dynamic';

export async function GET() {
  return new Response(toSitemap(await listPlaces(), absolute), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}
