import type { Metadata } from 'next';
import { DeskFrame } from '@/components/desk/frame';
import { MonthGrid } from '@/components/desk/plans/month-grid';
import { deedOf } from '@/components/desk/plans/plan-list';
import { RefusedPage } from '@/components/desk/refused-page';
import { localTime } from '@/newsroom/articles/calendar';
import { byDay, calendarPath, monthAway, toMonth } from '@/newsroom/articles/plans/calendar-month';
import { listPlans } from '@/newsroom/articles/plans/plan-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { monthNameOf, timeOf, weekdayOf } from '@/words/dates';
import { story } from '@/words/desk-stories';
import { plans, calendar as words } from '@/words/plans';
import { sentence } from '@/words/problems';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What is planned in one month: a grid where there is room, and the days that have something as a list. */
export default async function CalendarPage({ searchParams }: Props) {
  const place = await getPublication();
  const now = new Date();
  const month = toMonth((await searchParams).month, place.timeZone, now);
  const actor = await atDesk(calendarPath(month));
  if (!can(actor, 'article.read-draft', { ownerId: actor.userId }))
    return <RefusedPage actor={actor} room="stories" problem="not-allowed" />;
  const listed = await listPlans(actor, month, place.timeZone);
  const days = byDay(listed, place.timeZone);
  const today = localTime(now, place.timeZone).slice(0, 10);
  return (
    <DeskFrame actor={actor} room="calendar">
      <div className="dh">
        <h1>{monthNameOf(`${month}-15T12:00:00Z`, place)}</h1>
        <nav className="r" aria-label={words.title}>
          <a className="btn sm" rel="prev" href={calendarPath(monthAway(month, -1))}>
            {words.before}
          </a>
          {!today.startsWith(month) && (
            <a className="btn sm" href="/desk/calendar">
              {words.today}
            </a>
          )}
          <a className="btn sm" rel="next" href={calendarPath(monthAway(month, 1))}>
            {words.after}
          </a>
        </nav>
      </div>
      <p className="lead-in">{words.lead(place.timeZone)}</p>
      <MonthGrid month={month} byDay={days} today={today} place={place} />
      {listed.length === 0 && <p className="none">{words.none}</p>}
      {listed.length > 0 && <h2>{words.byDay}</h2>}
      {[...days].map(([day, ones]) => (
        <section key={day} className="calday">
          <h3>{weekdayOf(ones[0]?.dueAt ?? '', place)}</h3>
          <ul>
            {ones.map((plan) => (
              <li key={plan.id}>
                <time className="num" dateTime={plan.dueAt}>
                  {timeOf(plan.dueAt, place)}
                </time>
                <div>
                  <a className="ti" href={`/desk/articles/${plan.articleId}/publish#plans`}>
                    {plan.headline || story.untitled}
                  </a>
                  <small>
                    {[deedOf(plan), plan.by && plans.by(plan.by), plans.states[plan.state]].filter(Boolean).join(', ')}
                    {plan.refused && `: ${sentence(plan.refused)}`}
                  </small>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </DeskFrame>
  );
}
