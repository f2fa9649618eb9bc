import { findPictures } from '@/newsroom/media/door';

export const dynamic = 'force-dynamic';

export async function GET(request: Request) {
  return findPictures(request);
}
