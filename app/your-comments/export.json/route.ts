import { ownData } from '@/newsroom/comments/door';

export const dynamic = 'force-dynamic';

export async function GET() {
  return ownData(new Date());
}
