/** How a moment is said. Every function takes an ISO 8601 instant and says it in the publication's language and time zone. */
export interface Place {
  /** BCP 47, e.g. en-GB. */
  language: string;
  /** IANA, e.g. Europe/London. */
  timeZone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs about 50 µs, using one 2: so they are kept. Their number is bounded by the kinds below. */
function said(iso: string, place: Place, options: Intl.DateTimeFormatOptions): string {
  const key = `${place.language} ${place.timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(place.language, { ...options, timeZone: place.timeZone });
    formats.set(key, format);
  }
  return format.format(new Date(iso));
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** "20 November 2025" */
export function dayOf(iso: string, place: Place): string {
  return said(iso, place, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Thursday 20 November 2025" */
export function weekdayOf(iso: string, place: Place): string {
  return said(iso, place, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(
    /^(\p{L}+),/u,
    '$1',
  );
}

/** "Thursday 20 November" */
export function shortWeekdayOf(iso: string, place: Place): string {
  return said(iso, place, { weekday: 'long', day: 'numeric', month: 'long' }).replace(/^(\p{L}+),/u, '$1');
}

/** "20 Nov" */
export function shortDayOf(iso: string, place: Place): string {
  return said(iso, place, { day: 'numeric', month: 'short' });
}

/** "20 Nov 2025" */
export function dateOf(iso: string, place: Place): string {
  return said(iso, place, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "20 Nov", and with its year where that is another than now: for a page that is made for one person. */
export function nearDayOf(iso: string, now: Date, place: Place): string {
  return yearOf(iso, place) === yearOf(now.toISOString(), place) ? shortDayOf(iso, place) : dateOf(iso, place);
}

/** "13:52" today, "20 Nov 13:52" this year, "20 Nov 2025" before. */
export function nearMomentOf(iso: string, now: Date, place: Place): string {
  const day = nearDayOf(iso, now, place);
  if (day === dateOf(iso, place)) return day;
  return day === shortDayOf(now.toISOString(), place) ? timeOf(iso, place) : `${day} ${timeOf(iso, place)}`;
}

/** "13:52" */
export function timeOf(iso: string, place: Place): string {
  return said(iso, place, clock);
}

/** "20 November 2025, 13:52" */
export function momentOf(iso: string, place: Place): string {
  return `${dayOf(iso, place)}, ${timeOf(iso, place)}`;
}

/** "November 2025" */
export function monthNameOf(iso: string, place: Place): string {
  return said(iso, place, { month: 'long', year: 'numeric' });
}

/** "2025" */
export function yearOf(iso: string, place: Place): string {
  return said(iso, { ...place, language: 'en-GB' }, { year: 'numeric' });
}

const units = [
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
] as const;
const relative = new Map<string, Intl.RelativeTimeFormat>();

/**
 * How long before `now` it was: "now", "12 minutes ago", "3 hours ago", "yesterday", for seven days; then "12 Nov", and with
 * its year where that is another. For a page that is made for one person: a kept page prints dates.
 */
export function agoOf(iso: string, now: Date, place: Place): string {
  const seconds = Math.trunc((now.getTime() - Date.parse(iso)) / 1000);
  if (seconds < -60 || seconds >= 7 * 86_400) return nearDayOf(iso, now, place);
  let format = relative.get(place.language);
  if (!format) {
    format = new Intl.RelativeTimeFormat(place.language, { numeric: 'auto' });
    relative.set(place.language, format);
  }
  const unit = units.findLast(([, size]) => seconds >= size);
  return unit ? format.format(-Math.trunc(seconds / unit[1]), unit[0]) : format.format(0, 'second');
}

/** How long something took, in one unit and rounded: "1 minute", "40 minutes", "3 hours", "12 days". */
export function lastingOf(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const hours = Math.round(seconds / 3600);
  const [number, unit] =
    minutes < 90 ? [minutes, 'minute'] : hours < 48 ? [hours, 'hour'] : [Math.round(seconds / 86_400), 'day'];
  return `${number.toLocaleString('en-GB')} ${unit}${number === 1 ? '' : 's'}`;
}

/** How often, after "every": "90 seconds", "5 minutes", "hour": whole units where they fit. */
export function everyOf(seconds: number): string {
  const [size, unit] = seconds % 3_600 === 0 ? [3_600, 'hour'] : seconds % 60 === 0 ? [60, 'minute'] : [1, 'second'];
  return seconds === size ? unit : `${seconds / size} ${unit}s`;
}

/** How long somebody has to wait, never too short: "1 second", "40 seconds", from two minutes on "5 minutes", then "2 hours". */
export function waitOf(seconds: number): string {
  const [size, unit] = seconds < 120 ? [1, 'second'] : seconds < 7_200 ? [60, 'minute'] : [3_600, 'hour'];
  const number = Math.ceil(seconds / size);
  return `${number.toLocaleString('en-GB')} ${unit}${number === 1 ? '' : 's'}`;
}

/**
 * When an article came out and, where it was changed in substance since, when: a change on the same day is told by its
 * time alone, one within the same minute not at all.
 */
export function publishedAndUpdated(
  article: { publishedAt: string; updatedAt: string },
  place: Place,
): { published: string; updated: string | null } {
  const published = momentOf(article.publishedAt, place);
  const updated = momentOf(article.updatedAt, place);
  if (updated === published || article.updatedAt < article.publishedAt) return { published, updated: null };
  const sameDay = dayOf(article.updatedAt, place) === dayOf(article.publishedAt, place);
  return { published, updated: sameDay ? timeOf(article.updatedAt, place) : updated };
}
