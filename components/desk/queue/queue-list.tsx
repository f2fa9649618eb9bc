import { type QueueDto, queueAddress, type Tab, tabs } from '@/newsroom/comments/queue';
import { type Place, shortDayOf, timeOf } from '@/words/dates';
import { queue as words } from '@/words/queue';
import { ruleNames } from '@/words/rules';

/** The queue: its tabs with their counts, the comments of one, what was just done. */
export function QueueList(props: { queue: QueueDto; current: string | null; place: Place; did: string | null }) {
  const { queue, current, place, did } = props;
  const { tab, page, rows, more, counts } = queue;
  return (
    <section className="qlist" aria-label={words.list}>
      <div className="qh">
        <h1>{words.title}</h1>
        <nav className="tabs" aria-label={words.list}>
          {(Object.keys(tabs) as Tab[]).map((name) => (
            <a key={name} href={queueAddress(name)} aria-current={name === tab ? 'page' : undefined}>
              {words.tabs[name]} <span className="num">{counts[name]}</span>
            </a>
          ))}
        </nav>
        {did && words.did[did] && (
          <p className="notice ok" role="status">
            {words.did[did]}
          </p>
        )}
      </div>
      {rows.length === 0 && <p className="q">{tab === 'held' ? words.empty : words.emptyTab}</p>}
      {rows.map((row) => (
        <a
          key={row.id}
          className="q"
          href={queueAddress(tab, { id: row.id, page })}
          aria-current={row.id === current ? 'true' : undefined}
        >
          <span className="a">
            <b>
              <bdi>{row.name}</bdi>
            </b>
            <time dateTime={row.createdAt}>
              {shortDayOf(row.createdAt, place)} {timeOf(row.createdAt, place)}
            </time>
          </span>
          <p dir="auto">{row.words}</p>
          <span className="fl">
            <b>{tab === 'held' ? (ruleNames[row.rule] ?? row.rule) : words.states[row.state]}</b>
            <span className="o">{row.headline}</span>
          </span>
        </a>
      ))}
      {(page > 1 || more) && (
        <p className="hintbar">
          {page > 1 && <a href={queueAddress(tab, { page: page - 1 })}>{words.newer}</a>}{' '}
          {more && <a href={queueAddress(tab, { page: page + 1 })}>{words.older}</a>}
        </p>
      )}
    </section>
  );
}
