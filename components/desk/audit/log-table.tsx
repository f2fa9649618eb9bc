import { ListFilter } from 'lucide-react';
import type { ActDto } from '@/newsroom/audit/to-act';
import { audit as words } from '@/words/audit';
import { dateOf, momentOf, type Place, timeOf } from '@/words/dates';

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
          <th scope="col">
            <span className="vh">{words.onlyThisShort}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {acts.map(({ id, what, who, thing, more, at }) => (
          <tr key={id}>
            <td>
              <b>{what}</b>
              {(thing || more) && (
                <small>
                  {thing && <Thing thing={thing} />} {more}
                </small>
              )}
            </td>
            <td>
              <bdi>{who}</bdi>
            </td>
            <td className="n num nw when">
              <time dateTime={at} title={momentOf(at, place)}>
                {dateOf(at, place)}, {timeOf(at, place)}
              </time>
            </td>
            <td className="only">{thing && thing.id !== 'nobody' && <OnlyThis thing={thing} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Said = { thing: NonNullable<ActDto['thing']> };

/** What it was done to. */
function Thing({ thing: { id, name, href } }: Said) {
  const shown = <bdi>{name || id}</bdi>;
  return href ? <a href={href}>{shown}</a> : shown;
}

/** The way to everything that happened to it: a sign, so that a row has one link in words. */
function OnlyThis({ thing: { id, name } }: Said) {
  return (
    <a
      className="iconbtn sm"
      href={`/desk/audit?thing=${id}`}
      title={words.onlyThis}
      aria-label={`${words.onlyThis}: ${name || id}`}
    >
      <ListFilter aria-hidden="true" />
    </a>
  );
}
