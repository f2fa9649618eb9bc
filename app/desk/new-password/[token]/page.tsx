import type { Metadata } from 'next';
import { ActionForm } from '@/components/desk/action-form';
import { DeskDoor } from '@/components/desk/door';
import { NewPasswordField } from '@/components/desk/new-password-field';
import { answers } from '@/newsroom/answer';
import { choosePasswordAction } from '@/newsroom/people/reset/actions';
import { getReset } from '@/newsroom/people/reset/queries';
import { newPassword as words } from '@/words/people';
import { sentence } from '@/words/problems';

export const metadata: Metadata = { title: words.title };

interface Props {
  params: Promise<{ token: string }>;
}

/** Behind the link in a letter. To open it changes nothing: mail programs and their guards open every link. */
export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params;
  const link = await getReset(token, new Date());
  if (!link) {
    answers(404);
    return (
      <DeskDoor title={words.over}>
        <p>{sentence('reset-over')}</p>
        <p>
          <a className="link" href="/desk/forgotten">
            {words.again}
          </a>
        </p>
      </DeskDoor>
    );
  }
  return (
    <DeskDoor title={words.title}>
      <p>{words.lead(link.name)}</p>
      <ActionForm action={choosePasswordAction} label={words.title}>
        <input type="hidden" name="token" value={token} />
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
