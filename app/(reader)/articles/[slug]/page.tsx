import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { gone, missing } from '@/app/(reader)/absent';
import { ArticleView } from '@/components/article/article-view';
import { metadataOf, threadFeeds } from '@/components/site/metadata';
import { articleOnce, publicationOnce } from '@/components/site/once';
import { getThreadState } from '@/newsroom/articles/thread-queries';
import { takesComments } from '@/newsroom/articles/thread-state';
import { notesAddress } from '@/newsroom/comments/notes/note';
import { countNotes } from '@/newsroom/comments/notes/note-queries';
import { absent } from '@/words/site';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const found = await articleOnce(slug);
  if (found.kind === 'gone') return metadataOf({ title: found.gone.headline, description: found.gone.because });
  if (found.kind !== 'article') return metadataOf({ title: absent.title, description: absent.text });
  const { article } = found;
  return metadataOf({
    title: article.headline,
    description: article.standfirst,
    path: `/articles/${article.slug}`,
    card: true,
    ...(article.comments === 'off' ? {} : { feeds: threadFeeds(article) }),
    article: {
      ...article,
      authors: article.bylines.map(({ name }) => name),
      section: article.section?.name ?? null,
      tags: article.tags.map(({ name }) => name),
    },
  });
}

export default async function ArticlePage({ params }: Props) {
  const { slug } = await params;
  const [found, publication] = await Promise.all([articleOnce(slug), publicationOnce()]);
  if (found.kind === 'moved') permanentRedirect(`/articles/${found.slug}`);
  if (found.kind === 'gone') return gone(found.gone, publication);
  if (found.kind === 'missing') return missing();
  const { article } = found;
  const [counts, state] = await Promise.all([countNotes(article.id, article.body), getThreadState(article.id)]);
  const open = publication.commentsOn && takesComments(state.mode);
  const notes = { counts, open, addressOf: (block: string) => notesAddress(slug, block) };
  return <ArticleView article={article} publication={publication} notes={notes} />;
}
