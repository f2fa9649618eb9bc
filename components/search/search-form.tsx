import { search as words } from '@/words/search';

/** The box to search in: a form that needs no script. `problem` is the sentence that says what is wrong with `value`. */
export function SearchForm({ value = '', problem }: { value?: string; problem?: string | undefined }) {
  return (
    <search>
      <form className="sbar" action="/search" method="get">
        <label className="vh" htmlFor="q">
          {words.label}
        </label>
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          defaultValue={value}
          placeholder={words.placeholder}
          dir="auto"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'q-problem' : undefined}
        />
        <button className="btn primary" type="submit">
          {words.button}
        </button>
      </form>
      {problem && (
        <p className="err" id="q-problem">
          {problem}
        </p>
      )}
    </search>
  );
}
