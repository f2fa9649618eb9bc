import { setup } from '@/words/people';
import { TextField } from './field';

/** Where a password is chosen: at the first start, behind an invitation, behind a letter, for one's own account. */
export function NewPasswordField({ label }: { label: string }) {
  return (
    <TextField
      name="password"
      label={label}
      hint={setup.passwordHint}
      type="password"
      autoComplete="new-password"
      required
    />
  );
}
