import { inviteAction } from '@/newsroom/people/invitations/actions';
import { roleNames, roles, roleWords } from '@/newsroom/people/person';
import { people as words } from '@/words/people';
import { ActionForm } from '../action-form';
import { ChoiceField, TextField } from '../field';

/** Invites somebody; the answer above the form shows the link this once. */
export function InviteForm() {
  return (
    <ActionForm action={inviteAction} className="stack" label={words.invite}>
      <TextField name="name" label={words.name} autoComplete="off" required />
      <TextField name="email" label={words.email} type="email" autoComplete="off" required />
      <ChoiceField
        name="role"
        label={words.role}
        value="author"
        choices={roles.map((role) => [role, `${roleNames[role]}: ${roleWords[role]}`] as const)}
      />
      <div className="act">
        <button className="btn" type="submit">
          {words.inviteSubmit}
        </button>
      </div>
    </ActionForm>
  );
}
