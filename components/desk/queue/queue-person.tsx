import { type QueueItemDto, queueAddress, type Tab } from '@/newsroom/comments/queue';
import { dayOf, type Place } from '@/words/dates';
import { queue as words } from '@/words/queue';

/** What this browser or account has posted before: a name proves nothing, a history does. */
export function QueuePerson({ item, tab, place }: { item: QueueItemDto; tab: Tab; place: Place }) {
  const { name, guest, person } = item;
  const others = person.names.filter((used) => used !== name);
  return (
    <aside className="mside" aria-label={words.about}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p className="hint">
        {guest ? words.guest : words.staff} {words.firstSeen} {dayOf(person.firstSeen, place)}.
      </p>
      <div className="stat">
        <div>
          <b className="num">{person.shown}</b>
          <span>{words.approvedCount}</span>
        </div>
        <div>
          <b className="num">{person.refused}</b>
          <span>{words.refusedCount}</span>
        </div>
        <div>
          <b className="num">{person.waiting}</b>
          <span>{words.waitingCount}</span>
        </div>
      </div>
      {others.length > 0 && (
        <dl className="kv">
          <dt>{words.alsoAs}</dt>
          {others.map((used) => (
            <dd key={used}>
              <bdi>{used}</bdi>
            </dd>
          ))}
        </dl>
      )}
      {person.recent.length > 0 && (
        <>
          <h3>{words.recent}</h3>
          <ul className="hist">
            {person.recent.map((one) => (
              <li key={one.id}>
                <a href={queueAddress(tab, { id: one.id })}>
                  {words.states[one.state]}, {dayOf(one.createdAt, place)}
                </a>
                <br />
                <span dir="auto">{one.words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
