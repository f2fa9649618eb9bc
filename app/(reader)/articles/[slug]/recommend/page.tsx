import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { Page } from '@/components/site/page';
import { RecommendForm } from '@/components/thread/recommend-form';
import { wasRefused } from '@/newsroom/answer';
import { getReplyPlace } from '@/newsroom/comments/queries';
import { recommendPage as words } from '@/words/reader-acts';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: words.title, description: '' });
}

/** Where Recommend buttons post to. It has something to show only where that was refused. */
export default async function RecommendPage({ params }: Props) {
  const { slug } = await params;
  const place = await getReplyPlace(slug, null);
  const refused = wasRefused();
  if (!place && !refused) return missing();
  if (place && !refused) permanentRedirect(`/articles/${place.slug}#comments`);
  return (
    <Page wide>
      <section className="disc wrap" aria-labelledby="recommend-heading">
        <div className="thread">
          <div className="thead">
            <h1 id="recommend-heading">{words.title}</h1>
          </div>
          <RecommendForm slug={slug} place="" />
          <p className="morec">
            <a className="link" href={`/articles/${place?.slug ?? slug}#comments`}>
              {words.back}
            </a>
          </p>
        </div>
      </section>
    </Page>
  );
}
