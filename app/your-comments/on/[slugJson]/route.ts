import { onStory } from '@/newsroom/comments/door';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ slugJson: string }>;
}

export async function GET(_: Request, { params }: Context) {
  return onStory((await params).slugJson);
}
