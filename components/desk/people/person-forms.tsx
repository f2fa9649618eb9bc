import {
  changeAddressAction,
  changeRoleAction,
  resetFactorAction,
  suspendPersonAction,
} from '@/newsroom/people/actions';
import { roleNames, roles, roleWords } from '@/newsroom/people/person';
import type { PersonDto } from '@/newsroom/people/queries';
import { people as words } from '@/words/people';
import { ActionForm } from '../action-form';
import { ChoiceField, TextField } from '../field';
import { OwnPassword } from './own-password';

interface Props {
  person: PersonDto;
  /** Has whoever sends it to type their own password? */
  asked: boolean;
}

export function RoleForm({ person, asked }: Props) {
  return (
    <ActionForm action={changeRoleAction} className="stack" label={words.roleTitle}>
      <input type="hidden" name="id" value={person.id} />
      <ChoiceField
        name="role"
        label={words.role}
        value={person.role}
        choices={roles.map((role) => [role, `${roleNames[role]}: ${roleWords[role]}`] as const)}
      />
      <OwnPassword form="role-" asked={asked} />
      <p className="act">
        <button className="btn" type="submit">
          {words.change}
        </button>
      </p>
    </ActionForm>
  );
}

export function AddressForm({ person, asked }: Props) {
  return (
    <ActionForm action={changeAddressAction} className="stack" label={words.addressTitle}>
      <input type="hidden" name="id" value={person.id} />
      <TextField
        name="email"
        label={words.email}
        hint={words.addressLead}
        value={person.email}
        type="email"
        autoComplete="off"
        required
      />
      <OwnPassword form="address-" asked={asked} />
      <p className="act">
        <button className="btn" type="submit">
          {words.changeAddress}
        </button>
      </p>
    </ActionForm>
  );
}

export function ResetFactorForm({ person, asked }: Props) {
  return (
    <ActionForm action={resetFactorAction} className="stack" label={words.factor}>
      <input type="hidden" name="id" value={person.id} />
      <p>{words.resetFactorLead}</p>
      <OwnPassword form="factor-" asked={asked} />
      <p className="act">
        <button className="btn danger" type="submit">
          {words.resetFactor}
        </button>
      </p>
    </ActionForm>
  );
}

export function AccessForm({ person }: { person: PersonDto }) {
  return (
    <ActionForm action={suspendPersonAction} className="stack" label={words.suspendTitle}>
      <input type="hidden" name="id" value={person.id} />
      <input type="hidden" name="suspended" value={person.suspendedAt ? 'no' : 'yes'} />
      <p>{words.suspendLead}</p>
      <p className="act">
        <button className={person.suspendedAt ? 'btn' : 'btn danger'} type="submit">
          {person.suspendedAt ? words.restore : words.suspend}
          <span className="vh"> {person.name}</span>
        </button>
      </p>
    </ActionForm>
  );
}
