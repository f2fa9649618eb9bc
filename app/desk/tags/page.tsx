import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { SearchBar } from '@/components/desk/search-bar';
import { TagTable } from '@/components/desk/tags/tag-table';
import { tagsPath, toTagFilter } from '@/newsroom/articles/tags/tag-list';
import { listTags } from '@/newsroom/articles/tags/tag-list-queries';
import { atDesk } from '@/newsroom/people/who';
import { tags as words } from '@/words/desk-lists';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Every tag of the paper, to be renamed or merged. */
export default async function TagsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const filter = toTagFilter(asked);
  const actor = await atDesk(tagsPath(filter));
  const list = await listTags(actor, filter);
  if (list === null) return <RefusedPage actor={actor} room="tags" problem="not-allowed" />;
  return (
    <DeskFrame actor={actor} room="tags">
      <div className="dh">
        <h1>{words.title}</h1>
      </div>
      <Done words={words.done} done={asked.done} />
      <p className="lead-in">{words.lead}</p>
      <SearchBar action="/desk/tags" label={words.search} apply={words.apply} value={filter.words} />
      {list.rows.length > 0 ? (
        <TagTable rows={list.rows} filter={filter} />
      ) : (
        <p className="none">{filter.words || filter.after ? words.none : words.empty}</p>
      )}
      <nav className="pager" aria-label={words.title}>
        {filter.after && <a href={tagsPath({ ...filter, after: null })}>{words.first}</a>}
        {list.next && (
          <a className="btn" rel="next" href={tagsPath({ ...filter, after: list.next })}>
            {words.next}
          </a>
        )}
      </nav>
    </DeskFrame>
  );
}
