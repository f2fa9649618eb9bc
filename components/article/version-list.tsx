import { changeOf, type Entry, type HistoryDto, historyPath, type Span } from '@/newsroom/trust/history';
import { momentOf, type Place } from '@/words/dates';
import { corrections, versions as say } from '@/words/record';

/** The versions of substance, newest first: each leads to what it changed. */
export function VersionList({ history, shown, place }: { history: HistoryDto; shown: Span | null; place: Place }) {
  const { slug, entries } = history;
  const [newest] = entries;
  const all = newest && entries.length > 2 ? { from: 1, to: newest.number } : null;
  return (
    <nav className="revs" aria-label={say.list}>
      <ol>
        {entries.map((entry, at) => {
          const change = changeOf(entries, entry);
          const here = change !== null && change.from === shown?.from && change.to === shown.to;
          const told = <Told entry={entry} name={(at === 0 ? say.current : say.version)(entry.number)} place={place} />;
          return (
            <li key={entry.number}>
              {change ? (
                <a href={historyPath(slug, change)} aria-current={here ? 'page' : undefined}>
                  {told}
                </a>
              ) : (
                <div>{told}</div>
              )}
              {entry.minor > 0 && (
                <a className="minor" href={historyPath(slug, { from: entry.number, to: entry.lastNumber })}>
                  {say.minor(entry.minor)}
                </a>
              )}
            </li>
          );
        })}
        {all && (
          <li>
            <a
              href={historyPath(slug, all)}
              aria-current={all.from === shown?.from && all.to === shown.to ? 'page' : undefined}
            >
              {say.whole(all.from, all.to)}
            </a>
          </li>
        )}
      </ol>
    </nav>
  );
}

function Told({ entry, name, place }: { entry: Entry; name: string; place: Place }) {
  return (
    <>
      <b>{name}</b>
      <small>
        <time dateTime={entry.publishedAt}>{momentOf(entry.publishedAt, place)}</time>
        {entry.by && `. ${entry.by}`}
      </small>
      {entry.corrections.length > 0 && <small className="k">{corrections.one}</small>}
      {entry.note && <small>{entry.note}</small>}
      {entry.number === 1 && <small>{say.first}</small>}
    </>
  );
}
