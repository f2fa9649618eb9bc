import { reads } from '@/newsroom/answer';
import { listLatest } from '@/newsroom/articles/list-queries';
import { toRss } from '@/newsroom/feeds/rss';
import { absolute } from '@/newsroom/settings/address';
import { getPublication } from '@/newsroom/settings/publication';

export const dynamic = 'force-dynamic';

export async function GET() {
  reads('feed');
  const [{ name, tagline, language }, { stories }] = await Promise.all([getPublication(), listLatest({ limit: 30 })]);
  const channel = { title: name, description: tagline, language, self: '/feed.xml', home: '/' };
  return new Response(toRss(channel, stories, absolute), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
}
