import { foundAtDesk } from '@/newsroom/search/door';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  return foundAtDesk(new URL(request.url).searchParams);
}
