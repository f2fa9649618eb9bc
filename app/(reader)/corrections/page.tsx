import type { Metadata } from 'next';
import { missing } from '@/app/(reader)/absent';
import { byYear, CorrectionRows } from '@/components/article/correction-rows';
import { Pager } from '@/components/article/pager';
import { FeedLinks } from '@/components/site/feed-links';
import { listMetadata } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { getCorrectedYear } from '@/newsroom/trust/corrected-queries';
import { listCorrections } from '@/newsroom/trust/correction-queries';
import { corrections as say } from '@/words/record';

interface Props {
  searchParams: Promise<{ before?: string }>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { before } = await searchParams;
  return listMetadata({ title: say.title, description: say.standfirst, path: '/corrections', feeds: true }, before);
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const { before } = await searchParams;
  const [publication, { corrections, next }] = await Promise.all([
    publicationOnce(),
    listCorrections({ limit: 20, before }),
  ]);
  if (before && corrections.length === 0) return missing();
  const years = await Promise.all(
    byYear(corrections, publication).map(async (one) => ({
      ...one,
      figures: await getCorrectedYear(one.year, publication.timeZone),
    })),
  );
  return (
    <Page>
      <header className="phead">
        <h1>{say.title}</h1>
        <p className="stand">{say.standfirst}</p>
        <p className="meta">
          <a href="/about#changes">{say.how}</a>
          <FeedLinks home="/corrections" />
        </p>
      </header>
      <div className="one">
        {corrections.length === 0 && <p className="hint">{say.none}</p>}
        {years.map((one) => (
          <CorrectionRows key={one.year} {...one} place={publication} />
        ))}
        <Pager path="/corrections" next={next} first={!before} words={say.pager} />
      </div>
    </Page>
  );
}
