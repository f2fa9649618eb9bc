import { receivePicture } from '@/newsroom/media/door';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  return receivePicture(request);
}
