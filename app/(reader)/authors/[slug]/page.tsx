import type { Metadata } from 'next';
import { missing } from '@/app/(reader)/absent';
import { Contact } from '@/components/article/contact';
import { Pager } from '@/components/article/pager';
import { Picture } from '@/components/article/picture';
import { Reach } from '@/components/article/reach';
import { Remarks } from '@/components/article/remarks';
import { Rows, toGroups } from '@/components/article/rows';
import { FeedLinks } from '@/components/site/feed-links';
import { listMetadata } from '@/components/site/metadata';
import { authorOnce, publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { JsonLd } from '@/components/ui/trusted-html';
import { listByAuthor } from '@/newsroom/articles/list-queries';
import { reachOfAuthor } from '@/newsroom/articles/reach-queries';
import { listRemarks } from '@/newsroom/comments/remarks-queries';
import { toProfile } from '@/newsroom/feeds/profile';
import { absolute } from '@/newsroom/settings/address';
import { countCorrectionsTo } from '@/newsroom/trust/corrected-queries';
import { monthNameOf } from '@/words/dates';
import { corrections as say } from '@/words/record';
import { lists } from '@/words/site';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const author = await authorOnce((await params).slug);
  const { before } = await searchParams;
  return listMetadata(
    author && {
      title: author.name,
      description: author.bio || author.jobTitle,
      path: `/authors/${author.slug}`,
      card: true,
      feeds: true,
    },
    before,
  );
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const [{ slug }, { before }] = await Promise.all([params, searchParams]);
  const author = await authorOnce(slug);
  if (!author) return missing();
  const [publication, { stories, next }, reach, corrected, remarks] = await Promise.all([
    publicationOnce(),
    listByAuthor(author.id, { limit: 20, before }),
    reachOfAuthor(author.id),
    countCorrectionsTo(author.id),
    listRemarks(author.id, 4),
  ]);
  if (before && stories.length === 0) return missing();
  return (
    <Page>
      <JsonLd value={toProfile(author, absolute)} />
      <header className="phead">
        {author.picture && (
          <div className="face">
            <Picture picture={author.picture} sizes="96px" decorative />
          </div>
        )}
        <h1>{author.name}</h1>
        {author.jobTitle && <p className="role">{author.jobTitle}</p>}
        {author.bio && <p className="stand">{author.bio}</p>}
        {author.expertise.length > 0 && (
          <p className="knows">
            {lists.knows} {author.expertise.join(', ')}
          </p>
        )}
        <p className="meta">
          <Reach reach={reach} place={publication} />
          {corrected > 0 && <span>{say.by(corrected)}</span>}
          <Contact contact={author.contact} />
          <FeedLinks home={`/authors/${author.slug}`} />
        </p>
      </header>
      <div className={remarks.length > 0 ? 'two' : 'one'}>
        <div>
          {stories.length === 0 && <p>{lists.emptyList}</p>}
          <Rows
            groups={toGroups(stories, ({ publishedAt }) => monthNameOf(publishedAt, publication))}
            place={publication}
            times="day"
            names={false}
          />
          <Pager path={`/authors/${author.slug}`} next={next} first={!before} />
        </div>
        {remarks.length > 0 && (
          <aside>
            <Remarks remarks={remarks} place={publication} />
          </aside>
        )}
      </div>
    </Page>
  );
}
