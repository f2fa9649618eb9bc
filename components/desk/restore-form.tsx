import { restoreRevisionAction } from '@/newsroom/articles/drafts/draft-actions';
import { drafts as words } from '@/words/drafts';
import { ActionForm } from './action-form';

/** Brings one revision back into the draft. It asks nothing: what it replaces stays in the list. */
export function RestoreForm({
  id,
  revision,
  moment,
  label = words.restore,
}: {
  id: string;
  revision: string;
  moment: string;
  label?: string;
}) {
  return (
    <ActionForm action={restoreRevisionAction}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <button className="btn sm" type="submit">
        {label}
        <span className="vh">: {moment}</span>
      </button>
    </ActionForm>
  );
}
