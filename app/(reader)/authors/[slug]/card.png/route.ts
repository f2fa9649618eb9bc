import { getAuthorCard } from '@/newsroom/feeds/card-queries';
import { cardFile } from '@/newsroom/feeds/door';

export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  return cardFile(await getAuthorCard((await params).slug));
}
