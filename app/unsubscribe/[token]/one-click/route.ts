import { leadToButton, stopByOneClick } from '@/newsroom/mail/door';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ token: string }>;
}

export async function POST(_: Request, { params }: Context) {
  return stopByOneClick((await params).token, new Date());
}

export async function GET(_: Request, { params }: Context) {
  return leadToButton((await params).token);
}
