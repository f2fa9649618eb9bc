import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { ActionForm } from '@/components/desk/action-form';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { ListKeys } from '@/components/desk/stories/list-keys';
import { ManyForm } from '@/components/desk/stories/many-form';
import { SavedFilters } from '@/components/desk/stories/saved-filters';
import { StoryFilters } from '@/components/desk/story-filters';
import { StoryTable } from '@/components/desk/story-table';
import { newStoryAction } from '@/newsroom/articles/actions';
import { listPath, toFilter } from '@/newsroom/articles/desk-filter';
import { listStories } from '@/newsroom/articles/desk-queries';
import { openBy } from '@/newsroom/articles/drafts/presence-queries';
import { readsOf } from '@/newsroom/articles/reads-queries';
import { listFilters } from '@/newsroom/articles/saved-filters/filter-queries';
import { countStories } from '@/newsroom/articles/tab-queries';
import { can } from '@/newsroom/people/permissions';
import { listBylines, listWriters } from '@/newsroom/people/queries';
import { atDesk } from '@/newsroom/people/who';
import { listSections } from '@/newsroom/sections/queries';
import { getPublication } from '@/newsroom/settings/publication';
import { list } from '@/words/desk-stories';

export const metadata: Metadata = { title: list.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StoriesPage({ searchParams }: Props) {
  const asked = await searchParams;
  const filter = toFilter(asked);
  const actor = await atDesk(listPath(filter));
  if (!can(actor, 'article.read-draft', { ownerId: actor.userId }))
    return <RefusedPage actor={actor} room="stories" problem="not-allowed" />;
  const [{ rows, next }, counts, sections, authors, publication, kept, colleagues] = await Promise.all([
    listStories(actor, filter),
    countStories(actor, filter),
    listSections(),
    listBylines(),
    getPublication(),
    listFilters(actor),
    listWriters(),
  ]);
  const [ids, now] = [rows.map(({ id }) => id), new Date()];
  const [reads, open] = await Promise.all([readsOf(ids, now), openBy(actor, ids, now)]);
  return (
    <DeskFrame actor={actor} room="stories">
      <div className="dh">
        <h1>{list.title}</h1>
        <div className="r">
          <ActionForm action={newStoryAction}>
            <button className="btn primary" type="submit">
              <Plus aria-hidden="true" size={16} />
              {list.new}
            </button>
          </ActionForm>
        </div>
      </div>
      <Done words={list.done} done={asked.done} />
      <StoryFilters filter={filter} counts={counts} sections={sections} authors={authors} />
      <SavedFilters kept={kept} filter={filter} />
      {rows.length > 0 ? (
        <>
          {filter.status !== 'deleted' && <ManyForm sections={sections} colleagues={colleagues} />}
          <StoryTable rows={rows} reads={reads} open={open} now={now} place={publication} />
        </>
      ) : (
        <p className="none">{listPath(filter) === listPath({}) ? list.noneYet : list.none}</p>
      )}
      <div className="pager">
        {rows.length > 0 && <ListKeys />}
        {(filter.before || next) && (
          <nav aria-label={list.pages}>
            {filter.before && <a href={listPath({ ...filter, before: null })}>{list.first}</a>}
            {next && (
              <a className="btn" rel="next" href={listPath({ ...filter, before: next })}>
                {list.next}
              </a>
            )}
          </nav>
        )}
      </div>
    </DeskFrame>
  );
}
