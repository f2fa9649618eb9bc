import type { Metadata } from 'next';
import { ActionForm } from '@/components/desk/action-form';
import { DeskDoor } from '@/components/desk/door';
import { TextField } from '@/components/desk/field';
import { askForResetAction } from '@/newsroom/people/reset/actions';
import { signIn } from '@/words/people';

export const metadata: Metadata = { title: signIn.resetTitle };

/** Has a link to a new password sent. The answer is the same for every address. */
export default function ForgottenPage() {
  return (
    <DeskDoor title={signIn.resetTitle}>
      <p>{signIn.resetLead}</p>
      <ActionForm action={askForResetAction} label={signIn.resetTitle}>
        <TextField name="email" label={signIn.email} type="email" autoComplete="username" required maxLength={254} />
        <p className="act">
          <button className="btn primary" type="submit">
            {signIn.resetSubmit}
          </button>
          <a className="link" href="/desk/sign-in">
            {signIn.back}
          </a>
        </p>
      </ActionForm>
    </DeskDoor>
  );
}
