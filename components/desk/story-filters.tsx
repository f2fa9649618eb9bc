import { labels } from '@/newsroom/articles/article';
import { listPath } from '@/newsroom/articles/desk-filter';
import { type DeskFilter, deskStatuses } from '@/newsroom/articles/desk-story';
import { labelWords, list, statusWords } from '@/words/desk-stories';
import { SearchField } from './search-field';

/** Tabs and search above the list of stories: links and a form that asks by GET. */
export function StoryFilters({ filter, sections }: { filter: DeskFilter; sections: { id: string; name: string }[] }) {
  const rest = { ...filter, before: null, status: null, mine: false };
  const tabs = [
    { words: list.all, href: listPath(rest), current: !filter.status && !filter.mine },
    { words: list.mine, href: listPath({ ...rest, mine: true }), current: filter.mine },
    ...deskStatuses.map((status) => ({
      words: statusWords[status],
      href: listPath({ ...rest, status }),
      current: filter.status === status,
    })),
  ];
  return (
    <>
      <nav className="tabs" aria-label={list.status}>
        {tabs.map(({ words, href, current }) => (
          <a key={href} href={href} aria-current={current ? 'true' : undefined}>
            {words}
          </a>
        ))}
      </nav>
      <search>
        <form className="filt" action="/desk/articles">
          {filter.status && <input type="hidden" name="status" value={filter.status} />}
          {filter.mine && <input type="hidden" name="mine" value="1" />}
          <SearchField label={list.search} value={filter.words} />
          <label className="vh" htmlFor="section">
            {list.anySection}
          </label>
          <select className="input" id="section" name="section" defaultValue={filter.sectionId ?? ''}>
            <option value="">{list.anySection}</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <label className="vh" htmlFor="label">
            {list.anyLabel}
          </label>
          <select className="input" id="label" name="label" defaultValue={filter.label ?? ''}>
            <option value="">{list.anyLabel}</option>
            {labels.map((label) => (
              <option key={label} value={label}>
                {labelWords[label]}
              </option>
            ))}
          </select>
          <button className="btn sm" type="submit">
            {list.apply}
          </button>
        </form>
      </search>
    </>
  );
}
