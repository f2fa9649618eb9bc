import { people as words } from '@/words/people';
import { TextField } from '../field';

/** One's own password once more, where an act asks for it and it was typed too long ago. */
export function OwnPassword({ form, asked }: { form: string; asked: boolean }) {
  if (!asked) return null;
  return (
    <TextField
      name="ownPassword"
      form={form}
      label={words.ownPassword}
      hint={words.ownPasswordHint}
      type="password"
      autoComplete="current-password"
      required
    />
  );
}
