import { feedFile } from '@/newsroom/feeds/feed-file';
import { getThreadFeed } from '@/newsroom/feeds/feed-queries';

export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  return feedFile('feed.xml', await getThreadFeed((await params).slug));
}
