import { pictureFile } from '@/newsroom/media/door';

export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: { params: Promise<{ hash: string; file: string }> }) {
  const { hash, file } = await params;
  return pictureFile(hash, file);
}
