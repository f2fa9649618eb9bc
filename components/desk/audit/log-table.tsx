import type { ActDto } from '@/newsroom/audit/to-act';
import { audit as words } from '@/words/audit';
import { momentOf, type Place } from '@/words/dates';

/** What happened, the latest first. Nothing in it can be changed. */
export function LogTable({ acts, place }: { acts: ActDto[]; place: Place }) {
  return (
    <table className="dt resp log">
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.who}</th>
          <th scope="col" className="n">
            {words.when}
          </th>
        </tr>
      </thead>
      <tbody>
        {acts.map(({ id, what, who, thing, more, at }) => (
          <tr key={id}>
            <td>
              <b>{what}</b>
              {(thing || more) && (
                <>
                  <br />
                  <small>
                    {thing && <Thing thing={thing} />} {more}
                  </small>
                </>
              )}
            </td>
            <td>
              <bdi>{who}</bdi>
            </td>
            <td className="n num nw">
              <time dateTime={at}>{momentOf(at, place)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What it was done to, with the way to everything that was. */
function Thing({ thing: { id, name, href } }: { thing: NonNullable<ActDto['thing']> }) {
  const shown = name || id;
  return (
    <>
      {href ? (
        <a className="link" href={href}>
          <bdi>{shown}</bdi>
        </a>
      ) : (
        <bdi>{shown}</bdi>
      )}{' '}
      {id !== 'nobody' && (
        <a className="link" href={`/desk/audit?thing=${id}`} aria-label={`${words.onlyThis}: ${shown}`}>
          {words.onlyThisShort}
        </a>
      )}
    </>
  );
}
