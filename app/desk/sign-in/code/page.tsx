import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/desk/action-form';
import { DeskDoor } from '@/components/desk/door';
import { TextField } from '@/components/desk/field';
import { codeAction } from '@/newsroom/people/actions';
import { isHalfIn } from '@/newsroom/people/door';
import { returnPath, signInPath } from '@/newsroom/people/return-path';
import { signIn } from '@/words/people';

export const metadata: Metadata = { title: signIn.codeTitle };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The second half of a sign-in, for whoever has typed the right password. */
export default async function CodePage({ searchParams }: Props) {
  const path = returnPath((await searchParams).return);
  if (!(await isHalfIn())) redirect(signInPath(path));
  return (
    <DeskDoor title={signIn.codeTitle}>
      <p>{signIn.codeLead}</p>
      <ActionForm action={codeAction} label={signIn.codeTitle}>
        <input type="hidden" name="return" value={path} />
        <TextField
          name="code"
          label={signIn.code}
          hint={signIn.codeHint}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={40}
          required
        />
        <p className="act">
          <button className="btn primary" type="submit">
            {signIn.codeSubmit}
          </button>
          <a className="link" href={signInPath(path)}>
            {signIn.back}
          </a>
        </p>
      </ActionForm>
    </DeskDoor>
  );
}
