/** Months of the archive, in the publication's time zone. Pure. */

/** The month an instant falls in, as yyyy-mm: the tag `archive:yyyy-mm` and the address /archive/yyyy/mm. */
export function monthOf(at: Date, timeZone: string): string {
  return localTime(at, timeZone).slice(0, 7);
}

/**
 * The instants at which a month begins and ends in `timeZone`; `to` is not in it. Null where `month` is no month
 * (yyyy-mm, 01 to 12) between 1000 and 9998.
 */
export function boundsOf(month: string, timeZone: string): { from: Date; to: Date } | null {
  const [, year, number] = /^([1-9]\d{3})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (!year || !number || year === '9999') return null;
  return {
    from: startOf(Number(year), Number(number) - 1, timeZone),
    to: startOf(Number(year), Number(number), timeZone),
  };
}

/** The first instant of a month. */
function startOf(year: number, month: number, timeZone: string): Date {
  return whenShown(Date.UTC(year, month, 1), timeZone);
}

/** When clocks show there what they show in UTC at `wanted`: guess that, then move by what they say, twice for a change of clocks. */
function whenShown(wanted: number, timeZone: string): Date {
  let guess = wanted;
  for (let turn = 0; turn < 2; turn += 1) guess += wanted - Date.parse(`${localTime(new Date(guess), timeZone)}Z`);
  return new Date(guess);
}

/** The instant at which the clock on the wall there shows `local` (yyyy-mm-ddThh:mm, as a form sends it); null where it is no time. */
export function instantOf(local: string, timeZone: string): Date | null {
  const wanted = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN;
  return Number.isNaN(wanted) ? null : whenShown(wanted, timeZone);
}

/**
 * Every instant at which the clock on the wall there shows `local`: one; none where clocks leap over it in spring or it is no
 * time; two, the earlier first, where they are put back in autumn.
 */
export function instantsOf(local: string, timeZone: string): Date[] {
  const about = instantOf(local, timeZone);
  if (!about) return [];
  const wanted = Date.parse(`${local}Z`);
  // What the clocks were ahead of Greenwich a day before and a day after: a change of clocks lies between the two.
  const ahead = [-dayMs, dayMs].map((away) => {
    const near = new Date(about.getTime() + away);
    return Date.parse(`${localTime(near, timeZone)}Z`) - Math.floor(near.getTime() / 1_000) * 1_000;
  });
  const moments = [...new Set(ahead)].map((offset) => new Date(wanted - offset));
  return moments
    .filter((at) => Date.parse(`${localTime(at, timeZone)}Z`) === wanted)
    .sort((a, b) => a.getTime() - b.getTime());
}

const dayMs = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall shows there: yyyy-mm-ddThh:mm:ss. */
export function localTime(at: Date, timeZone: string): string {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(timeZone, clock);
  }
  return clock.format(at).replace(' ', 'T');
}
