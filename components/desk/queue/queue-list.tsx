import { ActionForm } from '@/components/desk/action-form';
import { ChoiceField } from '@/components/desk/field';
import { countedTo, type Edge, type QueueDto, type QueueRowDto, queueAddress, tabs } from '@/newsroom/comments/queue';
import { decideManyAction } from '@/newsroom/comments/queue-actions';
import { reasons } from '@/newsroom/comments/reasons';
import { momentOf, nearMomentOf, type Place } from '@/words/dates';
import { queueKeys, queue as words } from '@/words/queue';
import { ruleNames } from '@/words/rules';
import { BulkFold, Tick } from './bulk';
import { QueueNotice, type QueueNoticeProps } from './queue-notice';
import { PlaceFields } from './queue-place';

interface Props extends QueueNoticeProps {
  queue: QueueDto;
  edge: Edge;
  current: string | null;
  now: Date;
  place: Place;
}

/** The queue: its tabs with their counts, the comments of one with a box to tick, what was just done. */
export function QueueList({ queue, edge, current, now, place, ...notice }: Props) {
  const { tab, rows, above, below, counts } = queue;
  return (
    <section className="qlist" aria-label={words.list}>
      <div className="qh">
        <h1>{words.title}</h1>
        <nav className="tabs" aria-label={words.list}>
          {tabs.map((name) => (
            <a key={name} href={queueAddress(name)} aria-current={name === tab ? 'page' : undefined}>
              {words.tabs[name]} <span className="num">{words.count(counts[name], countedTo)}</span>
            </a>
          ))}
          <a href="/desk/comments/appeals">{words.appeals}</a>
          <a href="/desk/comments/mine">{words.mine}</a>
        </nav>
        <QueueNotice {...notice} />
      </div>
      {words.holds[tab] && rows.length > 0 && <p className="q hint">{words.holds[tab]}</p>}
      {rows.length === 0 && <p className="q">{tab === 'held' ? words.empty : words.emptyTab}</p>}
      {rows.length > 0 && (
        <ActionForm action={decideManyAction} className="qform" label={words.bulk}>
          <PlaceFields at={{ tab, edge, next: '' }} />
          <div className="qrows">
            {rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                current={row.id === current}
                queue={queue}
                edge={edge}
                now={now}
                place={place}
              />
            ))}
          </div>
          <BulkFold summary={words.bulk}>
            <p className="hint">{words.bulkLead}</p>
            <ChoiceField
              name="reason"
              form="bulk-"
              label={words.bulkReason}
              choices={[['', words.noReason], ...reasons.map(({ code, name }) => [code, name] as const)]}
            />
            <div className="act">
              <button className="btn primary sm" type="submit" name="verb" value="approve">
                {words.approve}
              </button>
              <button className="btn danger sm" type="submit" name="verb" value="reject">
                {words.reject}
              </button>
              <button className="btn sm" type="submit" name="verb" value="spam">
                {words.spam}
              </button>
            </div>
          </BulkFold>
        </ActionForm>
      )}
      {(above || below) && (
        <p className="q pages">
          {above && <a href={queueAddress(tab, { after: above })}>{words.newer}</a>}{' '}
          {below && <a href={queueAddress(tab, { before: below })}>{words.older}</a>}
        </p>
      )}
      <p className="hintbar" aria-hidden="true">
        <kbd>J</kbd> <kbd>K</kbd> {queueKeys.hint.move} <kbd>Z</kbd> {queueKeys.hint.undo} <kbd>?</kbd>{' '}
        {queueKeys.hint.all}
      </p>
    </section>
  );
}

function Row(props: { row: QueueRowDto; current: boolean; queue: QueueDto; edge: Edge; now: Date; place: Place }) {
  const { row, current, queue, edge, now, place } = props;
  const why = queue.tab === 'held' || queue.tab === 'new' ? (ruleNames[row.rule] ?? row.rule) : words.states[row.state];
  return (
    <div className="q" data-current={current || undefined}>
      <Tick value={`${row.id}:${row.state}:${row.words}`} label={words.tick(row.name)} current={current} />
      <a href={queueAddress(queue.tab, { ...edge, id: row.id })} aria-current={current ? 'true' : undefined}>
        <span className="a">
          <b>
            <bdi>{row.name}</bdi>
          </b>
          <time dateTime={row.createdAt} title={momentOf(row.createdAt, place)}>
            {nearMomentOf(row.createdAt, now, place)}
          </time>
        </span>
        <p dir="auto">{row.quote}</p>
        <span className="fl">
          {row.edited && <b>{words.edited}</b>}
          {row.reports > 0 && <b className="r">{words.reports(row.reports)}</b>}
          <b className={row.rule === 'spam-guess' ? 'r' : undefined}>{why}</b>
          <span className="o">{row.headline}</span>
        </span>
      </a>
    </div>
  );
}
