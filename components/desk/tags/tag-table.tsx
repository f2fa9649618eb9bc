import { mergeTagsAction, renameTagAction } from '@/newsroom/articles/tags/actions';
import type { DeskTag, TagFilter } from '@/newsroom/articles/tags/tag-list';
import { tags as words } from '@/words/desk-lists';
import { ActionForm } from '../action-form';
import { TextField } from '../field';

/** The tags of one page: what each is called, how many stories carry it, and below its name what can be done with it. */
export function TagTable({ rows, filter }: { rows: DeskTag[]; filter: TagFilter }) {
  return (
    <table className="dt resp tgs">
      <thead>
        <tr>
          <th scope="col">{words.tag}</th>
          <th scope="col" className="n">
            {words.stories}
          </th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((tag) => (
          <tr key={tag.id}>
            <td>
              <b>{tag.name}</b>
              <br />
              {tag.isPublic ? (
                <a className="link" href={`/tags/${tag.slug}`}>
                  <small>/tags/{tag.slug}</small>
                </a>
              ) : (
                <small>{words.noPage}</small>
              )}
            </td>
            <td className="n num">{tag.stories.toLocaleString('en-GB')}</td>
            <td className="full">
              <details className="fold">
                <summary aria-label={words.changeOf(tag.name)}>{words.open}</summary>
                <Forms tag={tag} filter={filter} />
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Forms({ tag: { id, name }, filter }: { tag: DeskTag; filter: TagFilter }) {
  return (
    <div className="tag-forms">
      <ActionForm action={renameTagAction} label={`${words.rename}: ${name}`} form={`${id}-`}>
        <Place id={id} filter={filter} />
        <TextField name="name" form={`${id}-`} label={words.name} hint={words.renameHint} value={name} required />
        <button className="btn sm" type="submit">
          {words.rename}
        </button>
      </ActionForm>
      <ActionForm action={mergeTagsAction} label={`${words.merge}: ${name}`} form={`${id}-`}>
        <Place id={id} filter={filter} />
        <TextField name="into" form={`${id}-`} label={words.into} hint={words.mergeHint(name)} required />
        <button className="btn sm" type="submit">
          {words.merge}
        </button>
      </ActionForm>
    </div>
  );
}

/** The tag, and the page of the list to come back to. */
function Place({ id, filter }: { id: string; filter: TagFilter }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="q" value={filter.words} />
      <input type="hidden" name="after" value={filter.after ?? ''} />
    </>
  );
}
