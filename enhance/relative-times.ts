const steps: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
];
/** Days after which "how long ago" says less than the date that the page already prints. */
const longest = 7;

/** "12 minutes ago" for a moment, or undefined where the printed date is better. */
export function ago(then: Date, now: Date, language: string): string | undefined {
  const seconds = Math.round((then.getTime() - now.getTime()) / 1000);
  if (seconds > 60 || seconds < -longest * 86_400) return undefined;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (seconds > -60) return format.format(0, 'second');
  const [unit, size] = steps.findLast(([, size]) => -seconds >= size) ?? ['minute', 60];
  return format.format(Math.trunc(seconds / size), unit);
}

/** Printed times are absolute and the same for everybody; each says how long ago it was, and keeps the date in its title. */
export function relativeTimes(part: ParentNode): void {
  for (const time of part.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
    const printed = time.title || (time.textContent ?? '');
    const said = ago(new Date(time.dateTime), new Date(), document.documentElement.lang);
    time.title = printed;
    time.textContent = said ?? printed;
  }
}

/** On paper "an hour ago" means nothing: the printed date comes back while the page is printed. */
export function datesOnPaper(): void {
  addEventListener('beforeprint', () => {
    for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-relative][title]'))
      time.textContent = time.title;
  });
  addEventListener('afterprint', () => relativeTimes(document));
}
