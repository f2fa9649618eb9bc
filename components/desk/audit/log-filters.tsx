import type { LogFilter } from '@/newsroom/audit/log-filter';
import { areas, audit as words } from '@/words/audit';
import { SearchField } from '../search-field';

/** What of the log is shown: a form that asks by GET, and the way back to all of it. */
export function LogFilters({ filter, people }: { filter: LogFilter; people: { id: string; name: string }[] }) {
  return (
    <search>
      <form className="filt" action="/desk/audit">
        {filter.thing && <input type="hidden" name="thing" value={filter.thing} />}
        <SearchField label={words.search} value={filter.q ?? ''} />
        <select className="input" name="area" aria-label={words.what} defaultValue={filter.area ?? ''}>
          <option value="">{words.anyArea}</option>
          {Object.entries(areas).map(([area, { name }]) => (
            <option key={area} value={area}>
              {name}
            </option>
          ))}
        </select>
        {people.length > 0 && (
          <select className="input" name="by" aria-label={words.who} defaultValue={filter.by ?? ''}>
            <option value="">{words.anybody}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
        <label className="day">
          {words.from} <input className="input" type="date" name="from" defaultValue={filter.from ?? ''} />
        </label>
        <label className="day">
          {words.to} <input className="input" type="date" name="to" defaultValue={filter.to ?? ''} />
        </label>
        <button className="btn sm" type="submit">
          {words.apply}
        </button>
        {Object.values(filter).some(Boolean) && (
          <a className="btn quiet sm" href="/desk/audit">
            {words.clear}
          </a>
        )}
      </form>
    </search>
  );
}
