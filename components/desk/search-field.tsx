import { Search } from 'lucide-react';

/** The field with words above a list of the desk, for a form that asks by GET. Its label is drawn as what stands in it while it is empty. */
export function SearchField({ label, value }: { label: string; value: string }) {
  return (
    <div className="srch">
      <label className="vh" htmlFor="q">
        {label}
      </label>
      <Search aria-hidden="true" />
      <input className="input" id="q" name="q" type="search" defaultValue={value} placeholder={label} />
    </div>
  );
}
