import { saveAuthorAction } from '@/newsroom/people/actions';
import type { AuthorChoice } from '@/newsroom/people/queries';
import { sections, people as words } from '@/words/desk';
import { ActionForm } from './action-form';
import { ChoiceField, TextField } from './field';

/** One byline to change, or a new one. A known byline is folded away below its name. */
export function BylineForm({ author }: { author?: AuthorChoice }) {
  const form = `${author?.id ?? 'author'}-`;
  const fields = (
    <ActionForm action={saveAuthorAction} className="stack" label={author?.name ?? words.addByline}>
      {author && <input type="hidden" name="id" value={author.id} />}
      <TextField name="name" form={form} label={words.name} value={author?.name ?? ''} required />
      <TextField name="jobTitle" form={form} label={words.jobTitle} value={author?.jobTitle ?? ''} />
      <ChoiceField
        name="kind"
        form={form}
        label={words.kind}
        value={author?.kind ?? 'person'}
        choices={[
          ['person', words.person],
          ['organisation', words.organisation],
        ]}
      />
      <div className="act">
        <button className={author ? 'btn' : 'btn primary'} type="submit">
          {author ? sections.save : words.addByline}
        </button>
      </div>
    </ActionForm>
  );
  if (!author) return fields;
  return (
    <details className="fold">
      <summary>
        <b>{author.name}</b> <small>{author.jobTitle}</small>
      </summary>
      {fields}
    </details>
  );
}
