import { requireFactorAction } from '@/newsroom/people/actions';
import { people as words } from '@/words/people';
import { ActionForm } from '../action-form';

/** Asks everybody for a second factor, or leaves it to them. */
export function RequireForm({ required }: { required: boolean }) {
  return (
    <ActionForm action={requireFactorAction} className="stack" label={words.requireTitle}>
      <input type="hidden" name="required" value={required ? 'no' : 'yes'} />
      <p>{required ? words.required : words.notRequired}</p>
      <p className="act">
        <button className="btn" type="submit">
          {required ? words.leaveOpen : words.require}
        </button>
      </p>
    </ActionForm>
  );
}
