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
        <div className="srch">
          <label className="vh" htmlFor="q">
            {label}
          </label>
          <input className="input" id="q" name="q" type="search" defaultValue={value} placeholder={label} />
        </div>
        <button className="btn sm" type="submit">
          {apply}
        </button>
      </form>
    </search>
  );
}
