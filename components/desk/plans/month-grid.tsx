import { weeksOf } from '@/newsroom/articles/plans/calendar-month';
import type { PlanDto } from '@/newsroom/articles/plans/plan';
import { type Place, timeOf } from '@/words/dates';
import { story } from '@/words/desk-stories';
import { calendar } from '@/words/plans';
import { deedOf } from './plan-list';

/** A month with what is planned in its days; phones have the list below it alone. */
export function MonthGrid({
  month,
  byDay,
  today,
  place,
}: {
  month: string;
  byDay: ReadonlyMap<string, PlanDto[]>;
  today: string;
  place: Place;
}) {
  return (
    <table className="cal">
      <thead>
        <tr>
          {calendar.weekdays.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, index) => (
              <td key={day ?? calendar.weekdays[index]} aria-current={day === today ? 'date' : undefined}>
                {day && <span className="num">{Number(day.slice(8))}</span>}
                {(day ? (byDay.get(day) ?? []) : []).map((plan) => (
                  <a key={plan.id} className={plan.state} href={`/desk/articles/${plan.articleId}/publish#plans`}>
                    <b>
                      {timeOf(plan.dueAt, place)} {deedOf(plan)}
                    </b>
                    <span>{plan.headline || story.untitled}</span>
                  </a>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
