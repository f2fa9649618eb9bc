import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { gone, missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { articleOnce, publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { NewComments } from '@/components/thread/new-comments';
import { getThreadState } from '@/newsroom/articles/thread-queries';
import { takesComments } from '@/newsroom/articles/thread-state';
import { getNewer } from '@/newsroom/comments/newest-queries';
import { newAddress } from '@/newsroom/comments/reply-state';
import { thread as words } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ since?: string }>;
}

/** The press lets only thirteen digits through: milliseconds. Without them everything is new. */
const asked = async (searchParams: Props['searchParams']) => Number((await searchParams).since ?? 0);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await articleOnce((await params).slug);
  const headline = found.kind === 'article' ? found.article.headline : '';
  return metadataOf({ title: `${words.commentsOn} ${headline}`, description: '' });
}

/** What came into a conversation since a moment that stands in the address: for whoever reads without script. */
export default async function NewCommentsPage({ params, searchParams }: Props) {
  const [found, publication] = await Promise.all([articleOnce((await params).slug), publicationOnce()]);
  const since = await asked(searchParams);
  if (found.kind === 'moved') permanentRedirect(newAddress(found.slug, since));
  if (found.kind === 'gone') return gone(found.gone, publication);
  if (found.kind === 'missing' || found.article.comments === 'off') return missing();
  const { article } = found;
  const [newer, state] = await Promise.all([getNewer(article.id, new Date(since)), getThreadState(article.id)]);
  return (
    <Page current={article.section?.id} wide>
      <NewComments
        article={article}
        newer={newer}
        since={since}
        open={publication.commentsOn && takesComments(state.mode)}
        place={publication}
      />
    </Page>
  );
}
