import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { Branch } from '@/components/thread/branch';
import { OwnComment } from '@/components/thread/own-comment';
import { Recommended } from '@/components/thread/recommended';
import { takesComments } from '@/newsroom/articles/thread-state';
import { getBranch } from '@/newsroom/comments/branch-queries';
import { getOnStory } from '@/newsroom/comments/own/on-story-queries';
import { getOwnComment } from '@/newsroom/comments/own-queries';
import { branchAddress } from '@/newsroom/comments/reply-state';
import { who } from '@/newsroom/people/who';
import { thread as words } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<{ page?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: words.inConversation, description: '' });
}

/**
 * One comment, what it answers and what answers it. Whoever wrote it sees it in any state; everybody else only what is
 * public. The press lets only page numbers from 2 through.
 */
export default async function CommentPage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const page = Number((await searchParams).page ?? 1);
  const actor = await who();
  const [own, yours, found, publication] = await Promise.all([
    getOwnComment(actor, slug, id),
    getOnStory(actor, slug, new Date()),
    getBranch(slug, id, page),
    publicationOnce(),
  ]);
  if (!own && !found) return missing();
  const current = own?.slug ?? found?.slug ?? slug;
  if (current !== slug) permanentRedirect(branchAddress(current, id, page));
  const open = publication.commentsOn && found !== null && takesComments(found.state.mode);
  return (
    <Page wide>
      <section className="disc wrap" aria-labelledby="comment-heading">
        <div className="thread">
          <p className="ctx">
            {words.on} <a href={`/articles/${slug}`}>{own?.headline ?? found?.headline}</a>
          </p>
          <div className="thead">
            <h1 id="comment-heading">{words.inConversation}</h1>
          </div>
          {own && (own.own || !found) && (
            <OwnComment
              comment={own}
              place={publication}
              until={yours?.own.find((one) => one.id === id)?.until ?? null}
            />
          )}
          {yours?.recommended.includes(id) && <Recommended id={id} />}
          {found && <Branch branch={found} open={open} place={publication} />}
        </div>
      </section>
    </Page>
  );
}
