import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/desk/action-form';
import { DeskDoor } from '@/components/desk/door';
import { TextField } from '@/components/desk/field';
import { NewPasswordField } from '@/components/desk/new-password-field';
import { setUpAction } from '@/newsroom/people/actions';
import { hasPeople } from '@/newsroom/people/queries';
import { setup } from '@/words/people';

export const metadata: Metadata = { title: setup.title };

export default async function SetupPage() {
  if (await hasPeople()) redirect('/desk/sign-in');
  return (
    <DeskDoor title={setup.title}>
      <p>{setup.lead}</p>
      <ActionForm action={setUpAction} label={setup.title}>
        <TextField name="token" label={setup.token} autoComplete="off" required spellCheck={false} />
        <TextField name="name" label={setup.name} autoComplete="name" required />
        <TextField name="email" label={setup.email} type="email" autoComplete="username" required />
        <NewPasswordField label={setup.password} />
        <p className="act">
          <button className="btn primary" type="submit">
            {setup.submit}
          </button>
        </p>
      </ActionForm>
    </DeskDoor>
  );
}
