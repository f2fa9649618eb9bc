import type { SiteNav } from '@/newsroom/sections/navigation-queries';
import { type Place, weekdayOf } from '@/words/dates';
import { site } from '@/words/site';
import { SearchLink } from './search-link';
import { SectionNav } from './section-nav';

/** The full masthead of the front page. `edition` is when anything on the page last came out, the paper's date. */
export function Masthead({
  publication,
  nav,
  edition,
}: {
  publication: Place & { name: string; tagline: string };
  nav: SiteNav;
  edition: string | null;
}) {
  return (
    <>
      <header>
        <div className="top">
          <div className="wrap">
            <div className="dl">
              {edition && (
                <b>
                  <time dateTime={edition}>{weekdayOf(edition, publication)}</time>
                </b>
              )}
            </div>
            <div className="r" data-theme-switch="">
              <a className="t" href="/desk/sign-in">
                {site.signIn}
              </a>
              <SearchLink />
            </div>
          </div>
        </div>
        <div className="mast wrap">
          <h1>
            <a className="wordmark" href="/">
              {publication.name}
            </a>
          </h1>
          {publication.tagline && <p>{publication.tagline}</p>}
        </div>
      </header>
      <SectionNav sections={nav.shown} links={nav.header} />
    </>
  );
}
