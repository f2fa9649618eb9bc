import { changePasswordAction, renameAction } from '@/newsroom/people/account/actions';
import { account as words } from '@/words/people';
import { ActionForm } from '../action-form';
import { TextField } from '../field';
import { NewPasswordField } from '../new-password-field';

export function NameForm({ name }: { name: string }) {
  return (
    <ActionForm action={renameAction} className="stack" label={words.nameTitle}>
      <TextField name="name" label={words.name} hint={words.nameLead} value={name} autoComplete="name" required />
      <p className="act">
        <button className="btn" type="submit">
          {words.rename}
        </button>
      </p>
    </ActionForm>
  );
}

/** Asks for the present password; `email` is there for what keeps passwords. */
export function PasswordForm({ email }: { email: string }) {
  return (
    <ActionForm action={changePasswordAction} className="stack" label={words.passwordTitle}>
      <input type="text" name="email" value={email} autoComplete="username" readOnly hidden />
      <TextField
        name="presentPassword"
        label={words.present}
        type="password"
        autoComplete="current-password"
        required
      />
      <NewPasswordField label={words.password} />
      <p className="act">
        <button className="btn" type="submit">
          {words.changePassword}
        </button>
      </p>
    </ActionForm>
  );
}
