import { receivePresence } from '@/newsroom/articles/door';

export const dynamic = 'force-dynamic';

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return receivePresence(request, (await params).id);
}
