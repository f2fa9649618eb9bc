import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { ReplyForm } from '@/components/thread/reply-form';
import { ReplyPlace } from '@/components/thread/reply-place';
import { NoReplies, policyIn } from '@/components/thread/thread-notice';
import { answers, wasRefused, wasSent } from '@/newsroom/answer';
import { takesComments } from '@/newsroom/articles/thread-state';
import { notesAddress } from '@/newsroom/comments/notes/note';
import { getReplyPlace } from '@/newsroom/comments/queries';
import { replyAddress } from '@/newsroom/comments/reply-state';
import { signedIn } from '@/newsroom/people/who';
import { replyForm as words } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ to?: string; note?: string }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const place = await getReplyPlace((await params).slug, (await searchParams).to ?? null);
  const title = place ? `${words.heading}: ${place.headline}` : words.heading;
  return metadataOf({ title: wasRefused() ? `${words.error} ${title}` : title, description: '' });
}

export default async function ReplyPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { to = null, note: block = null } = await searchParams;
  const [place, publication, person] = await Promise.all([getReplyPlace(slug, to), publicationOnce(), signedIn()]);
  const refused = wasSent();
  if (!place && !refused) return missing();
  if (place && place.slug !== slug && !refused) permanentRedirect(replyAddress(place.slug, to, block));
  if (block !== null && !refused) permanentRedirect(notesAddress(place?.slug ?? slug, block));
  const parentMissing = to !== null && place?.parent === null && !refused;
  if (parentMissing) answers(404);
  const open = publication.commentsOn && place !== null && takesComments(place.state.mode);
  return (
    <Page wide>
      <section className="disc wrap" aria-labelledby="reply-heading">
        <div className="thread">
          {place && <ReplyPlace place={place} missing={parentMissing} />}
          {open || refused ? (
            <ReplyForm
              slug={slug}
              to={place?.parent || refused ? to : null}
              parentName={place?.parent?.name ?? null}
              block={block}
              person={person?.name ?? null}
              policy={place ? policyIn(place.state, publication.commentPolicy) : publication.commentPolicy}
              level={1}
            />
          ) : (
            place && (
              <NoReplies
                slug={place.slug}
                state={place.state}
                site={publication.commentsOn}
                place={publication}
                level={1}
              />
            )
          )}
        </div>
      </section>
    </Page>
  );
}
