import { monthNameOf, type Place } from '@/words/dates';
import { lists } from '@/words/site';

/** From one month of the archive to the next in which something came out. */
export function MonthsBeside({
  earlier,
  later,
  place,
}: {
  earlier: string | null;
  later: string | null;
  place: Place;
}) {
  if (!earlier && !later) return null;
  const name = (month: string) => monthNameOf(`${month}-15T12:00:00Z`, place);
  return (
    <nav className="months" aria-label={lists.months}>
      {earlier && (
        <a className="link" href={`/archive/${earlier.replace('-', '/')}`} rel="prev">
          {name(earlier)}
        </a>
      )}
      {later && (
        <a className="link" href={`/archive/${later.replace('-', '/')}`} rel="next">
          {name(later)}
        </a>
      )}
    </nav>
  );
}
