import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { Page } from '@/components/site/page';
import { TipForm } from '@/components/thread/tip-form';
import { Icon } from '@/components/ui/icon';
import { wasRefused } from '@/newsroom/answer';
import { tipAddress } from '@/newsroom/trust/tips/tip';
import { getTipPage } from '@/newsroom/trust/tips/tip-queries';
import { tipPage as words } from '@/words/reader-acts';
import { replyForm, thread } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ said?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { title } = words;
  return metadataOf({ title: wasRefused() ? `${replyForm.error} ${title}` : title, description: '' });
}

/** To say what is wrong in a story; after that, thanks and what happens next. */
export default async function SpottedPage({ params, searchParams }: Props) {
  const [{ slug }, { said }] = await Promise.all([params, searchParams]);
  const story = await getTipPage(slug);
  const refused = wasRefused();
  if (!story && !refused) return missing();
  if (story && story.slug !== slug && !refused) permanentRedirect(tipAddress(story.slug));
  return (
    <Page wide>
      <section className="disc wrap" aria-labelledby="spotted-heading">
        <div className="thread">
          {story && (
            <p className="ctx">
              {thread.on} <a href={`/articles/${story.slug}`}>{story.headline}</a>
            </p>
          )}
          <div className="thead">
            <h1 id="spotted-heading">{words.title}</h1>
          </div>
          {said === 'sent' && !refused ? (
            <div className="notice ok" role="status">
              <Icon name="check" />
              <div>
                <p>
                  <b>{words.thanks}</b>
                </p>
                <p>
                  {words.next}{' '}
                  <a className="link" href="/corrections">
                    {words.corrections}
                  </a>
                </p>
              </div>
            </div>
          ) : (
            <>
              <p className="guide">{words.lead}</p>
              <TipForm slug={slug} />
            </>
          )}
        </div>
      </section>
    </Page>
  );
}
