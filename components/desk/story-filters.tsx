import { labels } from '@/newsroom/articles/article';
import { listPath } from '@/newsroom/articles/desk-filter';
import { type DeskFilter, type StoryCounts, storiesCountedTo, storyTabs } from '@/newsroom/articles/desk-story';
import { labelWords, list, tabWords } from '@/words/desk-stories';
import { SearchField } from './search-field';

type Named = { id: string; name: string };

/** Tabs with their numbers, where they are known and not nothing, and search above the list of stories: links and a form that asks by GET. */
export function StoryFilters(props: {
  filter: DeskFilter;
  counts: StoryCounts | null;
  sections: Named[];
  authors: Named[];
}) {
  const { filter, counts, sections, authors } = props;
  const current = filter.status ?? (filter.mine ? 'mine' : 'all');
  return (
    <>
      <nav className="tabs" aria-label={list.status}>
        {storyTabs.map((tab) => (
          <a key={tab} href={tabPath(filter, tab)} aria-current={tab === current ? 'true' : undefined}>
            {tabWords[tab]}{' '}
            {counts && counts[tab] > 0 && <span className="num">{list.count(counts[tab], storiesCountedTo)}</span>}
          </a>
        ))}
      </nav>
      <search>
        <form className="filt" action="/desk/articles">
          {filter.status && <input type="hidden" name="status" value={filter.status} />}
          {filter.mine && <input type="hidden" name="mine" value="1" />}
          <SearchField label={list.search} value={filter.words} />
          <Choice name="section" label={list.anySection} value={filter.sectionId} choices={sections} />
          <Choice name="author" label={list.anyAuthor} value={filter.authorId} choices={authors} />
          <Choice
            name="label"
            label={list.anyLabel}
            value={filter.label}
            choices={labels.map((label) => ({ id: label, name: labelWords[label] }))}
          />
          <button className="btn sm" type="submit">
            {list.apply}
          </button>
        </form>
      </search>
    </>
  );
}

/** The same question, asked of another tab. */
function tabPath(filter: DeskFilter, tab: (typeof storyTabs)[number]): string {
  const rest = { ...filter, before: null, status: null, mine: false };
  if (tab === 'all') return listPath(rest);
  return listPath(tab === 'mine' ? { ...rest, mine: true } : { ...rest, status: tab });
}

/** A select that narrows the list; what stands in it while it does not is its label. */
function Choice(props: { name: string; label: string; value: string | null; choices: Named[] }) {
  const { name, label, value, choices } = props;
  return (
    <>
      <label className="vh" htmlFor={name}>
        {label}
      </label>
      <select className="input" id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{label}</option>
        {choices.map(({ id, name: called }) => (
          <option key={id} value={id}>
            {called}
          </option>
        ))}
      </select>
    </>
  );
}
