import type { Metadata } from 'next';
import { hintOf, titleOf } from '@/components/desk/command/told';
import { DeskFrame } from '@/components/desk/frame';
import { SearchBar } from '@/components/desk/search-bar';
import { atDesk } from '@/newsroom/people/who';
import { findAtDesk } from '@/newsroom/search/desk/desk-queries';
import { toWords } from '@/newsroom/search/desk/found';
import { deskSearch as words } from '@/words/desk-search';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Everything of the paper that has some words, and that this person may see. */
export default async function DeskSearchPage({ searchParams }: Props) {
  const asked = toWords((await searchParams).q);
  const actor = await atDesk(`/desk/search${asked ? `?q=${encodeURIComponent(asked)}` : ''}`);
  const groups = await findAtDesk(actor, asked);
  return (
    <DeskFrame actor={actor} room="search">
      <div className="dh">
        <h1>{words.title}</h1>
      </div>
      <p className="lead-in">{words.lead}</p>
      <SearchBar action="/desk/search" label={words.label} apply={words.go} value={asked} />
      {asked !== '' && groups.length === 0 && <p className="none">{words.none(asked)}</p>}
      {groups.map(({ group, rows, more }) => (
        <section key={group} className="found" aria-label={words.groups[group]}>
          <h2>{words.groups[group]}</h2>
          <ul>
            {rows.map((row) => (
              <li key={row.id}>
                <a className="link" href={row.href}>
                  <bdi>{titleOf(row)}</bdi>
                </a>{' '}
                <small>{hintOf(group, row)}</small>
              </li>
            ))}
          </ul>
          {more && (
            <p>
              <a className="link" href={more}>
                {words.more}
              </a>
            </p>
          )}
        </section>
      ))}
    </DeskFrame>
  );
}
