import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/desk/action-form';
import { DeskDoor } from '@/components/desk/door';
import { TextField } from '@/components/desk/field';
import { signInAction } from '@/newsroom/people/actions';
import { hasPeople } from '@/newsroom/people/queries';
import { returnPath } from '@/newsroom/people/return-path';
import { signedIn } from '@/newsroom/people/who';
import { signIn } from '@/words/people';

export const metadata: Metadata = { title: signIn.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { return: wish, out, new: chosen } = await searchParams;
  const path = returnPath(wish);
  if (await signedIn()) redirect(path);
  if (!(await hasPeople())) redirect('/desk/setup');
  return (
    <DeskDoor title={signIn.title}>
      {(out || chosen) && (
        <p className="notice ok" role="status">
          {out ? signIn.out : signIn.chosen}
        </p>
      )}
      <ActionForm action={signInAction} label={signIn.title}>
        <input type="hidden" name="return" value={path} />
        <TextField name="email" label={signIn.email} type="email" autoComplete="username" required maxLength={254} />
        <TextField name="password" label={signIn.password} type="password" autoComplete="current-password" required />
        <p className="act">
          <button className="btn primary" type="submit">
            {signIn.submit}
          </button>
          <a className="link" href="/desk/forgotten">
            {signIn.forgotten}
          </a>
        </p>
        <p className="hint">{signIn.hint}</p>
      </ActionForm>
    </DeskDoor>
  );
}
