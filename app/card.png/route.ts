import { getPaperCard } from '@/newsroom/feeds/card-queries';
import { cardFile } from '@/newsroom/feeds/door';

export const dynamic = 'force-dynamic';

export async function GET() {
  return cardFile(await getPaperCard());
}
