import { Search } from 'lucide-react';
import type { UserActor } from '@/newsroom/people/actor';
import { deskSearch as words } from '@/words/desk-search';
import { Commands } from './commands';

/** The field that searches the desk, on a phone the way to it; and the menu that a script puts over it. */
export function Finder({ actor }: { actor: UserActor }) {
  return (
    <div className="finder">
      <a className="l" href="/desk/search" aria-label={words.label}>
        <Search aria-hidden="true" />
      </a>
      <search>
        <form action="/desk/search">
          <label className="vh" htmlFor="desk-q">
            {words.label}
          </label>
          <Search aria-hidden="true" />
          <input className="input" id="desk-q" name="q" type="search" placeholder={words.label} maxLength={100} />
          <button className="vh" type="submit">
            {words.go}
          </button>
        </form>
      </search>
      <Commands actor={actor} />
    </div>
  );
}
