import { Bookmark, Check, Clock, X } from 'lucide-react';
import { type PersonDto, type PostedDto, type QueueItemDto, queueAddress, type Tab } from '@/newsroom/comments/queue';
import { reasonOf } from '@/newsroom/comments/reasons';
import { dateOf, dayOf, type Place } from '@/words/dates';
import { person as personWords, queue as words } from '@/words/queue';

/** What this person has posted before: a name proves nothing, a history does. */
export function QueuePerson({ item, tab, place }: { item: QueueItemDto; tab: Tab; place: Place }) {
  const { name, guest, person } = item;
  const others = person.names.filter((used) => used !== name);
  const standing = person.sanctions.filter(({ endedAt }) => endedAt === null);
  return (
    <aside className="mside" aria-label={words.about}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p className="hint">
        {guest ? words.guest : words.staff} {words.firstSeen} {dayOf(person.firstSeen, place)}.
      </p>
      <Stat person={person} />
      <dl className="kv">
        {guest && (
          <>
            <dt>{words.address}</dt>
            <dd>{person.confirmed ? words.addressConfirmed : words.addressTyped}</dd>
          </>
        )}
        {others.length > 0 && (
          <>
            <dt>{words.alsoAs}</dt>
            {others.map((used) => (
              <dd key={used}>
                <bdi>{used}</bdi>
              </dd>
            ))}
          </>
        )}
      </dl>
      {standing.length > 0 && (
        <ul className="hist">
          {standing.map(({ id, kind, until, reason }) => (
            <li key={id}>
              <b className="st bad">{personWords.kinds[kind]}</b>{' '}
              {until ? personWords.until(dayOf(until, place)) : personWords.open}. {reasonOf(reason)?.name}
            </li>
          ))}
        </ul>
      )}
      {person.recent.length > 0 && (
        <>
          <h3>{words.recent}</h3>
          <Posted list={person.recent} tab={tab} place={place} />
        </>
      )}
      {person.notes.length > 0 && (
        <>
          <h3>{words.notes}</h3>
          <ul className="hist">
            {person.notes.slice(0, 3).map((note) => (
              <li key={note.id} dir="auto">
                {note.words}{' '}
                <small>
                  {note.by}, {dateOf(note.madeAt, place)}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      {person.commenterId && (
        <p>
          <a className="btn sm" href={`/desk/people/commenters/${person.commenterId}`}>
            {words.more}
          </a>
        </p>
      )}
    </aside>
  );
}

export function Stat({ person }: { person: PersonDto }) {
  const figures = [
    [person.shown, words.approvedCount],
    [person.refused, words.refusedCount],
    [person.picks, words.picksCount],
  ] as const;
  return (
    <div className="stat">
      {figures.map(([number, name]) => (
        <div key={name}>
          <b className="num">{number}</b>
          <span>{name}</span>
        </div>
      ))}
    </div>
  );
}

/** Comments of one person, each with what became of it. */
export function Posted({ list, tab, place }: { list: PostedDto[]; tab: Tab; place: Place }) {
  return (
    <ul className="hist">
      {list.map((one) => (
        <li key={one.id}>
          <Became one={one} />
          <a href={queueAddress(tab, { id: one.id })}>
            {one.picked && one.state === 'shown' ? words.picked : words.states[one.state]},{' '}
            {dateOf(one.createdAt, place)}
          </a>
          {reasonOf(one.reason) && `, ${reasonOf(one.reason)?.name}`}
          <br />
          <span dir="auto">{one.words}</span>
        </li>
      ))}
    </ul>
  );
}

function Became({ one }: { one: PostedDto }) {
  if (one.state === 'held') return <Clock aria-hidden="true" className="wait" />;
  if (one.state !== 'shown') return <X aria-hidden="true" className="bad" />;
  return one.picked ? <Bookmark aria-hidden="true" /> : <Check aria-hidden="true" />;
}
