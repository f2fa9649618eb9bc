import { feedFile } from '@/newsroom/feeds/feed-file';
import { getCommentsFeed } from '@/newsroom/feeds/feed-queries';

export const dynamic = 'force-dynamic';

export async function GET() {
  return feedFile('atom.xml', await getCommentsFeed());
}
