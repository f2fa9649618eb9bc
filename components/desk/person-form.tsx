import { addPersonAction } from '@/newsroom/people/actions';
import { roleNames, roles, roleWords } from '@/newsroom/people/person';
import { setup, people as words } from '@/words/desk';
import { ActionForm } from './action-form';
import { ChoiceField, TextField } from './field';

/** A new account, with a first password that is told in person. */
export function PersonForm() {
  return (
    <ActionForm action={addPersonAction} className="stack" label={words.add}>
      <TextField name="name" label={words.name} autoComplete="off" required />
      <TextField name="email" label={words.email} type="email" autoComplete="off" required />
      <ChoiceField
        name="role"
        label={words.role}
        value="author"
        choices={roles.map((role) => [role, `${roleNames[role]}: ${roleWords[role]}`] as const)}
      />
      <TextField
        name="password"
        label={words.password}
        hint={setup.passwordHint}
        type="password"
        autoComplete="new-password"
        required
      />
      <label className="check">
        <input type="checkbox" name="byline" value="yes" defaultChecked />
        {words.byline}
      </label>
      <div className="act">
        <button className="btn primary" type="submit">
          {words.add}
        </button>
      </div>
    </ActionForm>
  );
}
