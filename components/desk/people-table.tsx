import { changeRoleAction, suspendPersonAction } from '@/newsroom/people/actions';
import { roleNames, roles } from '@/newsroom/people/person';
import type { PersonDto } from '@/newsroom/people/queries';
import { dayOf, type Place } from '@/words/dates';
import { people as words } from '@/words/desk';
import { ActionForm } from './action-form';
import { ChoiceField } from './field';

/** Everybody with an account: role, since when, suspended or not. Each row holds its own small forms. */
export function PeopleTable({ people, self, place }: { people: PersonDto[]; self: string; place: Place }) {
  return (
    <table className="dt resp">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">
            <span className="vh">{words.suspend}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <b>{person.name}</b> {person.id === self && <small>({words.you})</small>}
              <br />
              <small>{person.email}</small>
            </td>
            <td>
              <ActionForm action={changeRoleAction} label={`${words.role}: ${person.name}`}>
                <input type="hidden" name="id" value={person.id} />
                <ChoiceField
                  name="role"
                  form={`${person.id}-`}
                  label={`${words.role}: ${person.name}`}
                  value={person.role}
                  choices={roles.map((role) => [role, roleNames[role]] as const)}
                />
                <button className="btn sm" type="submit">
                  {words.change}
                </button>
              </ActionForm>
            </td>
            <td className="nw opt">{dayOf(person.createdAt, place)}</td>
            <td>
              {person.suspendedAt && <span className="st bad">{words.isSuspended}</span>}
              <ActionForm action={suspendPersonAction} label={`${words.suspend}: ${person.name}`}>
                <input type="hidden" name="id" value={person.id} />
                <input type="hidden" name="suspended" value={person.suspendedAt ? 'no' : 'yes'} />
                <button className={person.suspendedAt ? 'btn sm' : 'btn sm danger'} type="submit">
                  {person.suspendedAt ? words.restore : words.suspend}
                  <span className="vh"> {person.name}</span>
                </button>
              </ActionForm>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
