import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { gone, missing } from '@/app/(reader)/absent';
import { metadataOf, threadFeeds } from '@/components/site/metadata';
import { articleOnce, publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { Thread } from '@/components/thread/thread';
import type { Sort } from '@/newsroom/comments/comment';
import { getThread } from '@/newsroom/comments/queries';
import { threadPageAddress } from '@/newsroom/comments/reply-state';
import { absent } from '@/words/site';
import { thread as words } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string; sort?: string }>;
}

/** The press lets only known sorts and page numbers from 2 through; anything else is the first page by best. */
async function asked(searchParams: Props['searchParams']): Promise<{ sort: Sort; page: number }> {
  const { page, sort } = await searchParams;
  return { sort: sort === 'newest' || sort === 'oldest' ? sort : 'best', page: Number(page ?? 1) || 1 };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await articleOnce((await params).slug);
  if (found.kind !== 'article') return metadataOf({ title: absent.title, description: absent.text });
  const { slug, headline, standfirst } = found.article;
  const { sort, page } = await asked(searchParams);
  const title = `${words.commentsOn} ${headline}`;
  const path = threadPageAddress(slug, 'best', page);
  // Another order is the same conversation: only the best one is for search engines.
  const feeds = threadFeeds({ slug, headline });
  return metadataOf({ title, description: standfirst, feeds, ...(sort === 'best' ? { path } : {}) });
}

export default async function CommentsPage({ params, searchParams }: Props) {
  const [found, publication] = await Promise.all([articleOnce((await params).slug), publicationOnce()]);
  const { sort, page } = await asked(searchParams);
  if (found.kind === 'moved') permanentRedirect(threadPageAddress(found.slug, sort, page));
  if (found.kind === 'gone') return gone(found.gone, publication);
  if (found.kind === 'missing') return missing();
  const { article } = found;
  const thread = await getThread(article.id, { sort, page });
  if (!thread || (thread.mode === 'off' && thread.conversations.length === 0)) return missing();
  return (
    <Page current={article.section?.id} wide>
      <p className="wrap ctx">
        {words.on} <a href={`/articles/${article.slug}`}>{article.headline}</a>
      </p>
      <Thread article={article} thread={thread} level={1} whole />
    </Page>
  );
}
