import { savePageAction } from '@/newsroom/pages/actions';
import type { DeskPageText } from '@/newsroom/pages/desk-queries';
import { pageLimits } from '@/newsroom/pages/page';
import { ownPages as words } from '@/words/own-pages';
import { ActionForm } from '../action-form';
import { LongField, TextField } from '../field';

/** Title and text of a page. The hidden version is what its writer has seen. */
export function PageForm({ page: { id, version, title, markdown } }: { page: DeskPageText }) {
  return (
    <ActionForm action={savePageAction} className="stack" label={words.text}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <TextField name="title" label={words.name} value={title} maxLength={pageLimits.title} required />
      <LongField name="markdown" label={words.text} hint={words.textHint} value={markdown} rows={22} />
      <div className="act">
        <button className="btn primary" type="submit" name="press" value="publish">
          {words.publish}
        </button>
        <button className="btn" type="submit" name="press" value="save">
          {words.save}
        </button>
        <button className="btn quiet" type="submit" name="press" value="preview">
          {words.preview}
        </button>
      </div>
    </ActionForm>
  );
}
