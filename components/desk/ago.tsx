import { agoOf, momentOf, type Place } from '@/words/dates';

/** How long ago something was, as of `now`; the whole moment is in its title, and for machines. */
export function Ago({ at, now, place }: { at: string; now: Date; place: Place }) {
  return (
    <time dateTime={at} title={momentOf(at, place)}>
      {agoOf(at, now, place)}
    </time>
  );
}
