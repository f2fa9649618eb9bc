import type { Metadata } from 'next';
import { missing } from '@/app/(reader)/absent';
import { Pager } from '@/components/article/pager';
import { Rows, toGroups } from '@/components/article/rows';
import { FeedLinks } from '@/components/site/feed-links';
import { listMetadata } from '@/components/site/metadata';
import { publicationOnce, tagOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { listByTag } from '@/newsroom/articles/list-queries';
import { monthNameOf } from '@/words/dates';
import { lists } from '@/words/site';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const tag = await tagOnce((await params).slug);
  const { before } = await searchParams;
  return listMetadata(
    tag && { title: tag.name, description: lists.tagged(tag.name), path: `/tags/${tag.slug}`, feeds: true },
    before,
  );
}

export default async function TagPage({ params, searchParams }: Props) {
  const [{ slug }, { before }] = await Promise.all([params, searchParams]);
  const tag = await tagOnce(slug);
  if (!tag) return missing();
  const [publication, { stories, next }] = await Promise.all([
    publicationOnce(),
    listByTag(tag.id, { limit: 20, before }),
  ]);
  if (stories.length === 0) return missing();
  return (
    <Page>
      <header className="phead">
        <h1>{tag.name}</h1>
        <p className="stand">{lists.tagged(tag.name)}</p>
        <p className="meta">
          <FeedLinks home={`/tags/${tag.slug}`} />
        </p>
      </header>
      <div className="one">
        <Rows
          groups={toGroups(stories, ({ publishedAt }) => monthNameOf(publishedAt, publication))}
          place={publication}
          times="day"
        />
        <Pager path={`/tags/${tag.slug}`} next={next} first={!before} />
      </div>
    </Page>
  );
}
