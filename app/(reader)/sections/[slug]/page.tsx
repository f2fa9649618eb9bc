import type { Metadata } from 'next';
import { missing } from '@/app/(reader)/absent';
import { Pager } from '@/components/article/pager';
import { Ranked } from '@/components/article/ranked';
import { Reach } from '@/components/article/reach';
import { Rows, toGroups } from '@/components/article/rows';
import { Subjects } from '@/components/article/subjects';
import { FeedLinks } from '@/components/site/feed-links';
import { listMetadata } from '@/components/site/metadata';
import { publicationOnce, sectionOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { listBySection, listMostDiscussed } from '@/newsroom/articles/list-queries';
import { reachOfSection } from '@/newsroom/articles/reach-queries';
import { listSubjects } from '@/newsroom/articles/tag-queries';
import { monthNameOf } from '@/words/dates';
import { lists } from '@/words/site';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const section = await sectionOnce((await params).slug);
  const { before } = await searchParams;
  return listMetadata(
    section && {
      title: section.name,
      description: section.description,
      path: `/sections/${section.slug}`,
      card: true,
      feeds: true,
    },
    before,
  );
}

export default async function SectionPage({ params, searchParams }: Props) {
  const [{ slug }, { before }] = await Promise.all([params, searchParams]);
  const section = await sectionOnce(slug);
  if (!section) return missing();
  const [publication, { stories, next }, discussed, subjects, reach] = await Promise.all([
    publicationOnce(),
    listBySection(section.id, { limit: 20, before }),
    listMostDiscussed(4, section.id),
    listSubjects(section.id, 8),
    reachOfSection(section.id),
  ]);
  if (before && stories.length === 0) return missing();
  return (
    <Page current={section.id}>
      <header className="phead">
        <h1>{section.name}</h1>
        {section.description && <p className="stand">{section.description}</p>}
        <p className="meta">
          <Reach reach={reach} place={publication} />
          <FeedLinks home={`/sections/${section.slug}`} />
        </p>
      </header>
      <div className="two">
        <div>
          {stories.length === 0 && <p>{lists.emptyList}</p>}
          <Rows
            groups={toGroups(stories, ({ publishedAt }) => monthNameOf(publishedAt, publication))}
            place={publication}
            times="day"
            within={section.id}
          />
          <Pager path={`/sections/${section.slug}`} next={next} first={!before} />
        </div>
        <aside>
          <Ranked id="h-discussed" title={lists.mostDiscussedHere} stories={discussed} />
          <Subjects subjects={subjects} />
        </aside>
      </div>
    </Page>
  );
}
