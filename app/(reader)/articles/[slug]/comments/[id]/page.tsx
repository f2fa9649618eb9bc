import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { Comments } from '@/components/thread/comment';
import { OwnComment } from '@/components/thread/own-comment';
import { RecommendForm } from '@/components/thread/recommend-form';
import { Recommended } from '@/components/thread/recommended';
import { getOnStory } from '@/newsroom/comments/own/on-story-queries';
import { getOwnComment } from '@/newsroom/comments/own-queries';
import { getConversation } from '@/newsroom/comments/queries';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { who } from '@/newsroom/people/who';
import { thread as words } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: words.inConversation, description: '' });
}

/** One comment in its conversation. Whoever wrote it sees it in any state; everybody else only what is public. */
export default async function CommentPage({ params }: Props) {
  const { slug, id } = await params;
  const actor = await who();
  const [own, yours, found, publication] = await Promise.all([
    getOwnComment(actor, slug, id),
    getOnStory(actor, slug, new Date()),
    getConversation(slug, id),
    publicationOnce(),
  ]);
  if (!own && !found) return missing();
  const current = own?.slug ?? found?.slug ?? slug;
  if (current !== slug) permanentRedirect(commentAddress(current, id));
  const open = publication.commentsOn && found?.mode === 'open';
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
          {found && <RecommendForm slug={slug} place="own" />}
          {found && (
            <>
              <Comments comments={[found.conversation]} className="clist" slug={slug} open={open} place={publication} />
              <p className="morec">
                <a className="link" href={`/articles/${slug}/comments`}>
                  {words.whole}
                </a>
              </p>
            </>
          )}
        </div>
      </section>
    </Page>
  );
}
