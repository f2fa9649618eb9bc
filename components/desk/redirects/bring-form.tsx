import { bringRedirectsAction } from '@/newsroom/redirects/actions';
import { redirects as words } from '@/words/desk-lists';
import { ActionForm } from '../action-form';
import { LongField, TextField } from '../field';

/** A file of redirects, tried first: every line that is refused is told with its number and why. */
export function BringForm() {
  return (
    <ActionForm action={bringRedirectsAction} className="stack" label={words.bring} form="csv-">
      <p className="hint">{words.bringLead}</p>
      <TextField name="file" form="csv-" label={words.file} type="file" accept=".csv,text/csv,text/plain" />
      <LongField name="lines" form="csv-" label={words.lines} rows={5} />
      <div className="act">
        <button className="btn" type="submit" name="press" value="try">
          {words.try}
        </button>
        <button className="btn" type="submit" name="press" value="bring">
          {words.bringNow}
        </button>
      </div>
    </ActionForm>
  );
}
