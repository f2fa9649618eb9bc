import type { Metadata } from 'next';
import { missing } from '@/app/(reader)/absent';
import { SearchFacets } from '@/components/search/facets';
import { FoundComments } from '@/components/search/found-comments';
import { FoundStories } from '@/components/search/found-stories';
import { NothingFound } from '@/components/search/nothing-found';
import { ResultPager } from '@/components/search/result-pager';
import { SearchCount } from '@/components/search/search-count';
import { SearchForm } from '@/components/search/search-form';
import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { Page } from '@/components/site/page';
import { answers } from '@/newsroom/answer';
import { type Asked, searchPath, toAsked } from '@/newsroom/search/asked';
import { type Found, search } from '@/newsroom/search/queries';
import { listSections } from '@/newsroom/sections/queries';
import { search as words } from '@/words/search';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Without a path: no machine lists what somebody searched for. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = toAsked(await searchParams);
  const title = asked.words && !asked.problem ? words.titleFor(asked.words) : words.title;
  return metadataOf({ title: asked.problem ? `${words.problem} ${title}` : title, description: '' });
}

export default async function SearchPage({ searchParams }: Props) {
  const asked = toAsked(await searchParams);
  if (asked.problem) answers(422);
  const found = await search(asked, new Date());
  if (found && asked.page > found.pages) return missing();
  return (
    <Page>
      <header className={found ? 'phead' : 'phead alone'}>
        <h1 className="vh">{words.title}</h1>
        <SearchForm value={asked.words} problem={asked.problem ? words.problems[asked.problem] : undefined} />
        {found ? <SearchCount asked={asked} found={found} /> : <p className="hint">{words.hint}</p>}
      </header>
      {found && <Results asked={asked} found={found} />}
    </Page>
  );
}

async function Results({ asked, found }: { asked: Asked; found: Found }) {
  const [publication, sections] = await Promise.all([publicationOnce(), listSections()]);
  const inComments = asked.list === 'comments';
  const count = { asked, pages: found.pages, total: inComments ? found.comments.total : found.total };
  return (
    <div className="two">
      <div>
        {inComments && (
          <p>
            <a className="link" href={searchPath({ words: asked.words })} rel="nofollow">
              {words.backToStories}
            </a>
          </p>
        )}
        {found.stories.length > 0 && <FoundStories stories={found.stories} place={publication} />}
        {!inComments && found.total === 0 && <NothingFound asked={asked} found={found} />}
        {inComments && <FoundComments found={found.comments} asked={asked} place={publication} />}
        <ResultPager {...count} />
        {!inComments && asked.page === 1 && <FoundComments found={found.comments} asked={asked} place={publication} />}
      </div>
      {found.facets.all > 0 && !inComments && <SearchFacets asked={asked} found={found} sections={sections} />}
    </div>
  );
}
