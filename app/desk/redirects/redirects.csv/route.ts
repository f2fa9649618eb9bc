import { redirectsFile } from '@/newsroom/redirects/door';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  return redirectsFile(new URL(request.url).searchParams);
}
