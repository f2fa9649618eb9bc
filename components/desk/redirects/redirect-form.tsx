import { saveRedirectAction } from '@/newsroom/redirects/actions';
import type { RedirectFilter } from '@/newsroom/redirects/redirect';
import { redirects as words } from '@/words/desk-lists';
import { ActionForm } from '../action-form';
import { TextField } from '../field';

/** One redirect to change, or a new one. */
export function RedirectForm({
  redirect,
  filter,
  form = 'new-',
}: {
  redirect?: { from: string; to: string };
  filter: RedirectFilter;
  form?: string;
}) {
  return (
    <ActionForm
      action={saveRedirectAction}
      className="stack"
      label={redirect ? words.changeOf(redirect.from) : words.add}
      form={form}
    >
      <FilterFields filter={filter} />
      {redirect && <input type="hidden" name="was" value={redirect.from} />}
      <TextField name="from" form={form} label={words.from} hint={words.fromHint} value={redirect?.from} required />
      <TextField name="to" form={form} label={words.to} hint={words.toHint} value={redirect?.to} required />
      <div className="act">
        <button className={redirect ? 'btn sm' : 'btn primary'} type="submit">
          {redirect ? words.save : words.add}
        </button>
      </div>
    </ActionForm>
  );
}

/** The page of the list to come back to. */
export function FilterFields({ filter }: { filter: RedirectFilter }) {
  return (
    <>
      <input type="hidden" name="q" value={filter.words} />
      <input type="hidden" name="after" value={filter.after ?? ''} />
    </>
  );
}
