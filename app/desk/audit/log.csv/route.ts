import { logFile } from '@/newsroom/audit/door';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  return logFile(new URL(request.url).searchParams);
}
