import { feedFile } from '@/newsroom/feeds/feed-file';
import { getTagFeed } from '@/newsroom/feeds/feed-queries';

export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; feed: string }> }) {
  const { slug, feed } = await params;
  return feedFile(feed, await getTagFeed(slug));
}
