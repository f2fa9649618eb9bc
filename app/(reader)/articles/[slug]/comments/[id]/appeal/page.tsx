import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { AppealForm } from '@/components/thread/appeal-form';
import { CommentText } from '@/components/thread/comment-text';
import { appealAddress } from '@/newsroom/comments/appeals/appeal';
import { getAppealPage } from '@/newsroom/comments/appeals/appeal-queries';
import { reasonOf } from '@/newsroom/comments/reasons';
import { who } from '@/newsroom/people/who';
import { dayOf } from '@/words/dates';
import { own, appeal as words } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<{ by?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { ...(await metadataOf({ title: words.title, description: '' })), robots: { index: false, follow: false } };
}

/** Where the writer of a comment objects to a decision on it and reads what came of that. */
export default async function AppealPage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const { by = '' } = await searchParams;
  const [page, place] = await Promise.all([getAppealPage(await who(), slug, id, by), publicationOnce()]);
  if (!page) return missing();
  if (page.slug !== slug) permanentRedirect(appealAddress(page.slug, id, by));
  const { appeal, open, state, deciders } = page;
  const reason = reasonOf(page.reason);
  return (
    <Page wide>
      <section className="disc wrap" aria-labelledby="appeal-heading">
        <div className="thread">
          <p className="ctx">
            {words.on} <a href={`/articles/${slug}`}>{page.headline}</a>
          </p>
          <div className="thead">
            <h1 id="appeal-heading">{words.title}</h1>
          </div>
          <p>
            <b>{words.states[state]}</b> {reason?.sentence}{' '}
            {reason && (
              <a className="link" href={`/guidelines#rule-${reason.guideline}`}>
                {own.guidelines}
              </a>
            )}
          </p>
          {page.publicNote && reason && <p dir="auto">{page.publicNote}</p>}
          <blockquote className="quoted">
            <CommentText tree={page.tree} />
          </blockquote>
          {appeal && (
            <div className="notice" role="status">
              <div>
                <p>
                  <b>
                    {appeal.decidedAt
                      ? (appeal.upheld ? words.upheld : words.refused)(dayOf(appeal.decidedAt, place))
                      : words.made(dayOf(appeal.madeAt, place))}
                  </b>
                </p>
                {appeal.answer && <p dir="auto">{appeal.answer}</p>}
                {!appeal.decidedAt && <p>{deciders > 0 ? words.waits : words.waitsAlone}</p>}
              </div>
            </div>
          )}
          {open && <AppealForm slug={slug} id={id} by={by} alone={deciders === 0} />}
          {!open && !appeal && <p>{words.nothing}</p>}
        </div>
      </section>
    </Page>
  );
}
