import { SearchField } from './search-field';

/** One field above a list, asking by GET. */
export function SearchBar({
  action,
  label,
  apply,
  value,
}: {
  action: string;
  label: string;
  apply: string;
  value: string;
}) {
  return (
    <search>
      <form className="filt" action={action}>
        <SearchField label={label} value={value} />
        <button className="btn sm" type="submit">
          {apply}
        </button>
      </form>
    </search>
  );
}
