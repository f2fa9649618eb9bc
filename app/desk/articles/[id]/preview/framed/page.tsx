import type { Metadata } from 'next';
import { ArticleView } from '@/components/article/article-view';
import { RefusedPage } from '@/components/desk/refused-page';
import { getDeskStory } from '@/newsroom/articles/desk-queries';
import { draftAsArticle } from '@/newsroom/articles/preview-queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { preview } from '@/words/desk-stories';
import '@/app/styles/reader.css';

export const metadata: Metadata = { title: preview.title, referrer: 'no-referrer' };

interface Props {
  params: Promise<{ id: string }>;
}

/** The draft alone, as the frame of the preview shows it at the width of a phone. */
export default async function FramedPreviewPage({ params }: Props) {
  const { id } = await params;
  const actor = await atDesk(`/desk/articles/${id}/preview/framed`);
  const found = await getDeskStory(actor, id);
  if (!found.ok) return <RefusedPage actor={actor} room="stories" problem={found.problem} />;
  const [article, publication] = await Promise.all([draftAsArticle(found.story, new Date()), getPublication()]);
  return <ArticleView article={article} publication={publication} />;
}
