import { boundsOf, localTime, monthOf } from '../calendar';
import type { PlanDto } from './plan';

/** A month as the desk's calendar shows it. Pure. */
export const calendarPath = (month: string) => `/desk/calendar?month=${month}`;

/** The month that an address asks for, yyyy-mm; what is none, or beyond the calendar, is the one that `now` falls in. */
export function toMonth(asked: unknown, timeZone: string, now: Date): string {
  return typeof asked === 'string' && boundsOf(asked, timeZone) ? asked : monthOf(now, timeZone);
}

/** The month `by` months away. */
export function monthAway(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** What falls due, by the day it falls due on, yyyy-mm-dd in `timeZone`; the order is kept. */
export function byDay(plans: readonly PlanDto[], timeZone: string): Map<string, PlanDto[]> {
  const days = new Map<string, PlanDto[]>();
  for (const plan of plans) {
    const day = localTime(new Date(plan.dueAt), timeZone).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), plan]);
  }
  return days;
}

/** The weeks of a month, Monday first (ISO 8601), each of seven days as yyyy-mm-dd; null where a day is another month's. */
export function weeksOf(month: string): (string | null)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const before = (first.getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, cell) => {
    const day = cell - before + 1;
    return day < 1 || day > days ? null : `${month}-${String(day).padStart(2, '0')}`;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
