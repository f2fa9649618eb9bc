import type { Metadata } from 'next';
import { missing } from '@/app/(reader)/absent';
import { ArticleView } from '@/components/article/article-view';
import { draftBehindLink } from '@/newsroom/articles/preview-links/link-queries';
import { getPublication } from '@/newsroom/settings/publication';
import { outside } from '@/words/review';

export const metadata: Metadata = {
  title: outside.title,
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

interface Props {
  params: Promise<{ token: string }>;
}

/** A draft for whoever has the link: as readers would see it, and nothing of the desk. */
export default async function OutsidePreviewPage({ params }: Props) {
  const { token } = await params;
  const [article, publication] = await Promise.all([draftBehindLink(token, new Date()), getPublication()]);
  if (!article) return missing();
  return (
    <>
      <p className="outside" role="note">
        {outside.lead}
      </p>
      <ArticleView article={article} publication={publication} />
    </>
  );
}
