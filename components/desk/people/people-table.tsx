import { CircleCheck, CircleDashed } from 'lucide-react';
import { personPath, roleNames } from '@/newsroom/people/person';
import type { PersonDto } from '@/newsroom/people/queries';
import { dayOf, type Place } from '@/words/dates';
import { people as words } from '@/words/people';

/** Everybody with an account: role, second factor, when they were here last. Each name leads to what can be changed. */
export function PeopleTable({ people, self, place }: { people: PersonDto[]; self: string; place: Place }) {
  return (
    <table className="dt resp">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.factor}</th>
          <th scope="col">{words.lastHere}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <a className="link" href={personPath(person.id)}>
                <b>{person.name}</b>
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
            <td className="nw opt">{person.seenAt ? dayOf(person.seenAt, place) : words.never}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Is a second factor set up? A drawing and the word. */
export function FactorState({ on }: { on: boolean }) {
  const Icon = on ? CircleCheck : CircleDashed;
  return (
    <span className={on ? 'st pub' : 'st dra'}>
      <Icon aria-hidden="true" />
      {on ? words.factorOn : words.factorOff}
    </span>
  );
}
