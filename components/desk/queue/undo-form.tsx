import { ActionForm } from '@/components/desk/action-form';
import { undoAction } from '@/newsroom/comments/queue-actions';
import { queue as words } from '@/words/queue';

/** Takes back one's own act of the moment `at`, outside of the queue. */
export function UndoForm({ at, mine }: { at: string; mine?: true }) {
  return (
    <ActionForm action={undoAction}>
      <input type="hidden" name="at" value={at} />
      {mine && <input type="hidden" name="mine" value="yes" />}
      <button className="btn sm" type="submit">
        {words.undo}
      </button>
    </ActionForm>
  );
}
