/** How the paper writes a moment. */
export interface Clock {
  language: string;
  timeZone: string;
}

/** A moment as it is printed for everybody, absolute; the reader's script says how long ago it was. */
export function When({ at, clock }: { at: string; clock: Clock }) {
  const format = new Intl.DateTimeFormat(clock.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: clock.timeZone,
  });
  return (
    <time dateTime={at} data-relative="">
      {format.format(new Date(at))}
    </time>
  );
}
