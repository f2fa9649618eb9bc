import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { BringForm } from '@/components/desk/redirects/bring-form';
import { RedirectForm } from '@/components/desk/redirects/redirect-form';
import { RedirectTable } from '@/components/desk/redirects/redirect-table';
import { RefusedPage } from '@/components/desk/refused-page';
import { SearchBar } from '@/components/desk/search-bar';
import { atDesk } from '@/newsroom/people/who';
import { listRedirects } from '@/newsroom/redirects/list-queries';
import { redirectsPath, toRedirectFilter } from '@/newsroom/redirects/redirect';
import { getPublication } from '@/newsroom/settings/publication';
import { redirects as words } from '@/words/desk-lists';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where old addresses lead. */
export default async function RedirectsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const filter = toRedirectFilter(asked);
  const actor = await atDesk(redirectsPath(filter));
  const [list, place] = await Promise.all([listRedirects(actor, filter), getPublication()]);
  if (list === null) return <RefusedPage actor={actor} room="redirects" problem="not-allowed" />;
  const file = redirectsPath({ words: filter.words }).replace('/desk/redirects', '/desk/redirects/redirects.csv');
  return (
    <DeskFrame actor={actor} room="redirects">
      <div className="dh">
        <h1>{words.title}</h1>
        <div className="r">
          <a className="btn sm" href={file} download>
            <Download aria-hidden="true" />
            {words.csv}
          </a>
        </div>
      </div>
      <Done words={words.done} done={asked.done} />
      <p className="lead-in">{words.lead}</p>
      <SearchBar action="/desk/redirects" label={words.search} apply={words.apply} value={filter.words} />
      {list.rows.length > 0 ? (
        <RedirectTable rows={list.rows} filter={filter} place={place} />
      ) : (
        <p className="none">{filter.words || filter.after ? words.none : words.empty}</p>
      )}
      <nav className="pager" aria-label={words.title}>
        {filter.after && <a href={redirectsPath({ ...filter, after: null })}>{words.first}</a>}
        {list.next && (
          <a className="btn" rel="next" href={redirectsPath({ ...filter, after: list.next })}>
            {words.next}
          </a>
        )}
      </nav>
      <section>
        <h2>{words.add}</h2>
        <RedirectForm filter={filter} />
      </section>
      <section>
        <h2>{words.bring}</h2>
        <BringForm />
      </section>
    </DeskFrame>
  );
}
