import type { DeskPage } from '@/newsroom/pages/desk-queries';
import { momentOf, type Place } from '@/words/dates';
import { ownPages as words } from '@/words/own-pages';

const looks = { draft: 'dra', live: 'pub', changed: 'rev' } as const;

/** Every page of the paper, what readers see of it, and who saved it last. */
export function PageTable({ pages, place }: { pages: readonly DeskPage[]; place: Place }) {
  if (pages.length === 0) return <p className="none">{words.none}</p>;
  return (
    <table className="dt resp">
      <thead>
        <tr>
          <th scope="col">{words.columns.page}</th>
          <th scope="col">{words.columns.state}</th>
          <th scope="col">{words.columns.saved}</th>
        </tr>
      </thead>
      <tbody>
        {pages.map(({ id, slug, title, state, savedAt, savedBy }) => (
          <tr key={id}>
            <td>
              <a className="ti" href={`/desk/pages/${id}`}>
                {title}
              </a>
              <small>/{slug}</small>
            </td>
            <td>
              <span className={`st ${looks[state]}`}>{words.states[state]}</span>
            </td>
            <td>
              <time className="nw" dateTime={savedAt}>
                {momentOf(savedAt, place)}
              </time>
              {savedBy && <small> {words.by(savedBy)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
