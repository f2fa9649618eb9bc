import type { Metadata } from 'next';
import { missing } from '@/app/(reader)/absent';
import { MonthsBeside } from '@/components/article/months-beside';
import { Pager } from '@/components/article/pager';
import { Rows, toGroups } from '@/components/article/rows';
import { listMetadata } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { getMonthsBeside } from '@/newsroom/articles/archive-queries';
import { boundsOf } from '@/newsroom/articles/calendar';
import { listByMonth } from '@/newsroom/articles/list-queries';
import { monthNameOf, shortWeekdayOf } from '@/words/dates';
import { lists } from '@/words/site';

interface Props {
  params: Promise<{ yyyy: string; mm: string }>;
  searchParams: Promise<{ before?: string }>;
}

/** The month an address names, and what the publication calls it; null where there is no such month. */
async function monthAt(params: Props['params']) {
  const [{ yyyy, mm }, publication] = await Promise.all([params, publicationOnce()]);
  const bounds = boundsOf(`${yyyy}-${mm}`, publication.timeZone);
  if (!bounds) return null;
  return {
    month: `${yyyy}-${mm}`,
    path: `/archive/${yyyy}/${mm}`,
    name: monthNameOf(bounds.from.toISOString(), publication),
    publication,
  };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const at = await monthAt(params);
  const { before } = await searchParams;
  return listMetadata(
    at && { title: at.name, description: lists.archived(at.name, at.publication.name), path: at.path },
    before,
  );
}

export default async function ArchivePage({ params, searchParams }: Props) {
  const [at, { before }] = await Promise.all([monthAt(params), searchParams]);
  if (!at) return missing();
  const { month, path, name, publication } = at;
  const [{ stories, next }, beside] = await Promise.all([
    listByMonth(month, publication.timeZone, { limit: 50, before }),
    getMonthsBeside(month, publication.timeZone),
  ]);
  if (stories.length === 0) return missing();
  return (
    <Page>
      <header className="phead">
        <h1>{name}</h1>
        <p className="stand">{lists.archived(name, publication.name)}</p>
      </header>
      <div className="one">
        <Rows
          groups={toGroups(stories, ({ publishedAt }) => shortWeekdayOf(publishedAt, publication))}
          place={publication}
          times="time"
        />
        <Pager path={path} next={next} first={!before} />
        <MonthsBeside {...beside} place={publication} />
      </div>
    </Page>
  );
}
