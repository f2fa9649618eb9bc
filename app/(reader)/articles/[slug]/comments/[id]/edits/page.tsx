import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { CommentEdits } from '@/components/thread/comment-edits';
import { editsAddress } from '@/newsroom/comments/edits/editable';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { getCommentEdits } from '@/newsroom/trust/comment-edits-queries';
import { editsPage as words } from '@/words/reader-acts';
import { thread } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

/** Without a canonical address, so without a place in any index. */
export async function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: words.lead, description: '' });
}

/** What “edited” opens: everything a public comment has said in public. */
export default async function EditsPage({ params }: Props) {
  const { slug, id } = await params;
  const [edits, publication] = await Promise.all([getCommentEdits(slug, id), publicationOnce()]);
  if (!edits) return missing();
  if (edits.slug !== slug) permanentRedirect(editsAddress(edits.slug, id));
  return (
    <Page wide>
      <section className="disc wrap" aria-labelledby="edits-heading">
        <div className="thread">
          <p className="ctx">
            {thread.on} <a href={`/articles/${slug}`}>{edits.headline}</a>
          </p>
          <div className="thead">
            <h1 id="edits-heading">
              <bdi>{words.title(edits.name)}</bdi>
            </h1>
          </div>
          <p className="guide">{words.lead}</p>
          <CommentEdits edits={edits} place={publication} />
          <p className="morec">
            <a className="link" href={commentAddress(slug, id)} rel="nofollow">
              {words.back}
            </a>
          </p>
        </div>
      </section>
    </Page>
  );
}
