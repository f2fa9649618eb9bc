import { CircleCheck, TriangleAlert } from 'lucide-react';
import { personPath, roleNames } from '@/newsroom/people/person';
import type { PersonDto } from '@/newsroom/people/queries';
import type { Place } from '@/words/dates';
import { people as words } from '@/words/people';
import { Ago } from '../ago';

/** Everybody with an account: role, second factor, when they were here last. Each name leads to what can be changed. */
export function PeopleTable(props: { people: PersonDto[]; self: string; now: Date; place: Place }) {
  const { people, self, now, place } = props;
  return (
    <table className="dt resp who">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.factor}</th>
          <th scope="col" className="n">
            {words.lastHere}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <a className="nm" href={personPath(person.id)}>
                {person.name}
              </a>{' '}
              {person.id === self && <small>({words.you})</small>}
              <br />
              <small>{person.email}</small>
            </td>
            <td>
              {roleNames[person.role]}
              {person.suspendedAt && (
                <>
                  {' '}
                  <span className="st bad">{words.isSuspended}</span>
                </>
              )}
            </td>
            <td className="opt">
              <FactorState on={person.hasFactor} />
            </td>
            <td className="n nw when">
              {person.seenAt ? <Ago at={person.seenAt} now={now} place={place} /> : words.never}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Is a second factor set up? A drawing and the word, in the colour of what is to be done where it is not. */
export function FactorState({ on }: { on: boolean }) {
  const Icon = on ? CircleCheck : TriangleAlert;
  return (
    <span className={on ? 'st pub' : 'warnc'}>
      <Icon aria-hidden="true" />
      {on ? words.factorOn : words.factorOff}
    </span>
  );
}
