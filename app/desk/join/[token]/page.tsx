import type { Metadata } from 'next';
import { ActionForm } from '@/components/desk/action-form';
import { DeskDoor } from '@/components/desk/door';
import { TextField } from '@/components/desk/field';
import { NewPasswordField } from '@/components/desk/new-password-field';
import { answers } from '@/newsroom/answer';
import { joinAction } from '@/newsroom/people/invitations/actions';
import { getInvitation } from '@/newsroom/people/invitations/queries';
import { roleNames } from '@/newsroom/people/person';
import { getPublication } from '@/newsroom/settings/publication';
import { joining as words } from '@/words/people';
import { sentence } from '@/words/problems';

export const metadata: Metadata = { title: words.plain };

interface Props {
  params: Promise<{ token: string }>;
}

/** Behind the link of an invitation. To open it changes nothing; the form makes the account. */
export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const [invitation, { name }] = await Promise.all([getInvitation(token, new Date()), getPublication()]);
  if (!invitation) {
    answers(404);
    return (
      <DeskDoor title={words.over}>
        <p>{sentence('invitation-over')}</p>
      </DeskDoor>
    );
  }
  return (
    <DeskDoor title={words.title(name)}>
      <p>{words.lead(invitation.email, roleNames[invitation.role])}</p>
      <ActionForm action={joinAction} label={words.plain}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" value={invitation.email} autoComplete="username" />
        <TextField name="name" label={words.name} value={invitation.name} autoComplete="name" required />
        <NewPasswordField label={words.password} />
        <p className="act">
          <button className="btn primary" type="submit">
            {words.submit}
          </button>
        </p>
      </ActionForm>
    </DeskDoor>
  );
}
