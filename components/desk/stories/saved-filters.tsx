import { listPath } from '@/newsroom/articles/desk-filter';
import type { DeskFilter } from '@/newsroom/articles/desk-story';
import { dropFilterAction, keepFilterAction, renameFilterAction } from '@/newsroom/articles/saved-filters/actions';
import type { SavedFilter } from '@/newsroom/articles/saved-filters/saved-filter';
import { filters as words } from '@/words/desk-many';
import { ActionForm } from '../action-form';
import { TextField } from '../field';

/** The filters that somebody keeps, as links; a name for the one that is shown; and, folded away, what can be done with them. */
export function SavedFilters({ kept, filter }: { kept: SavedFilter[]; filter: DeskFilter }) {
  const path = listPath({ ...filter, before: null });
  const query = path.split('?')[1] ?? '';
  const isKept = kept.some((one) => one.path === path);
  if (kept.length === 0 && query === '') return null;
  return (
    <section className="kept-filters" aria-label={words.title}>
      {kept.map(({ id, name, path: href }) => (
        <a key={id} className="chip" href={href} aria-current={href === path ? 'true' : undefined}>
          <bdi>{name}</bdi>
        </a>
      ))}
      {query !== '' && !isKept && (
        <details className="fold">
          <summary>{words.keep}</summary>
          <ActionForm action={keepFilterAction} className="act" label={words.keep} form="keep-">
            <input type="hidden" name="query" value={query} />
            <TextField name="name" form="keep-" label={words.name} required />
            <button className="btn sm" type="submit">
              {words.save}
            </button>
          </ActionForm>
        </details>
      )}
      {kept.length > 0 && (
        <details className="fold">
          <summary>{words.change}</summary>
          {kept.map((one) => (
            <Change key={one.id} one={one} query={query} />
          ))}
        </details>
      )}
    </section>
  );
}

function Change({ one: { id, name }, query }: { one: SavedFilter; query: string }) {
  return (
    <div className="act">
      <ActionForm action={renameFilterAction} className="act" label={words.renameOf(name)} form={`${id}-`}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="query" value={query} />
        <TextField name="name" form={`${id}-`} label={words.name} value={name} required />
        <button className="btn sm" type="submit">
          {words.rename}
        </button>
      </ActionForm>
      <ActionForm action={dropFilterAction} label={words.deleteOf(name)}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="query" value={query} />
        <button className="btn quiet sm" type="submit" aria-label={words.deleteOf(name)}>
          {words.delete}
        </button>
      </ActionForm>
    </div>
  );
}
