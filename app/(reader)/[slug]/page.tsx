import { missing } from '@/app/(reader)/absent';
import { ownPageMetadata } from '@/components/site/metadata';
import { pageOnce } from '@/components/site/once';
import { OwnPage } from '@/components/site/own-page';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props) {
  return ownPageMetadata(await pageOnce((await params).slug));
}

/** A page that the paper wrote itself, at an address of its own. */
export default async function PaperPage({ params }: Props) {
  const page = await pageOnce((await params).slug);
  return page ? <OwnPage page={page} /> : missing();
}
