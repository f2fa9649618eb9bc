import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { Page } from '@/components/site/page';
import { CommentText } from '@/components/thread/comment-text';
import { ReportForm } from '@/components/thread/report-form';
import { ReportMade } from '@/components/thread/report-made';
import { wasRefused } from '@/newsroom/answer';
import { getReportPage } from '@/newsroom/comments/reports/report-queries';
import { reportAddress } from '@/newsroom/comments/reports/reported';
import { who } from '@/newsroom/people/who';
import { sentence } from '@/words/problems';
import { reportPage as words } from '@/words/reader-acts';
import { replyForm, thread } from '@/words/thread';

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const title = thread.report;
  return metadataOf({ title: wasRefused() ? `${replyForm.error} ${title}` : title, description: '' });
}

/** To tell the moderators what is wrong with a comment; after that, what becomes of it. */
export default async function ReportPage({ params }: Props) {
  const { slug, id } = await params;
  const found = await getReportPage(await who(), slug, id);
  const refused = wasRefused();
  if (!found && !refused) return missing();
  if (found && found.slug !== slug && !refused) permanentRedirect(reportAddress(found.slug, id));
  const comment = found?.comment ?? null;
  return (
    <Page wide>
      <section className="disc wrap" aria-labelledby="report-heading">
        <div className="thread">
          {found && (
            <p className="ctx">
              {thread.on} <a href={`/articles/${found.slug}`}>{found.headline}</a>
            </p>
          )}
          <div className="thead">
            <h1 id="report-heading">{comment ? words.title(comment.name) : words.titleGone}</h1>
          </div>
          {comment && (
            <blockquote className="par">
              <CommentText tree={comment.tree} />
            </blockquote>
          )}
          {found?.made && <ReportMade made={found.made} />}
          {found?.own && !refused && <p className="notice">{sentence('own-reported')}</p>}
          {((comment && !found?.made && !found?.own) || refused) && (
            <>
              <p className="guide">
                {words.lead}{' '}
                <a className="link" href="/guidelines">
                  {words.guidelines}
                </a>
              </p>
              <ReportForm slug={slug} id={id} />
            </>
          )}
        </div>
      </section>
    </Page>
  );
}
