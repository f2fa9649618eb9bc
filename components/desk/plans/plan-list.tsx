import { CalendarClock, TriangleAlert } from 'lucide-react';
import { localTime } from '@/newsroom/articles/calendar';
import { changePlanAction, dropPlanAction } from '@/newsroom/articles/plans/actions';
import type { PlanDto } from '@/newsroom/articles/plans/plan';
import { momentOf, type Place } from '@/words/dates';
import { plans as words } from '@/words/plans';
import { sentence } from '@/words/problems';
import { ActionForm } from '../action-form';
import { TextField } from '../field';

/** What a plan does, in two words. */
export function deedOf({ act, isChange }: PlanDto): string {
  return act === 'publish' && isChange ? words.change : words.acts[act];
}

/** What is planned for one story, each with another time and a way to drop it where this person may. */
export function PlanList({
  plans,
  place,
  mayDecide,
}: {
  plans: readonly PlanDto[];
  place: Place;
  mayDecide: (plan: PlanDto) => boolean;
}) {
  if (plans.length === 0) return null;
  return (
    <section className="further" id="plans">
      <h2>{words.title}</h2>
      {plans.map((plan) => (
        <Planned key={plan.id} plan={plan} place={place} mayDecide={mayDecide(plan)} />
      ))}
    </section>
  );
}

function Planned({ plan, place, mayDecide }: { plan: PlanDto; place: Place; mayDecide: boolean }) {
  const { id, act, dueAt, by, refused, slug, note, draftMoved } = plan;
  return (
    <div className="planned">
      <p>
        <CalendarClock aria-hidden="true" size={16} /> <b>{deedOf(plan)}</b>{' '}
        <time dateTime={dueAt}>{words.on(momentOf(dueAt, place))}</time>
        {by && <span className="hint">, {words.by(by)}</span>}
      </p>
      {refused && (
        <p className="warnc">
          <TriangleAlert aria-hidden="true" />
          {words.states.refused}: {sentence(refused)}
        </p>
      )}
      {slug && <p className="hint">{words.address(`/articles/${slug}`)}</p>}
      {note && <p className="hint">{act === 'unpublish' ? words.becauseOf(note) : words.noteOf(note)}</p>}
      {draftMoved && <p className="hint">{words.frozen}</p>}
      {mayDecide && (
        <div className="act">
          <ActionForm action={changePlanAction} className="act" label={`${words.move}: ${deedOf(plan)}`} form={id}>
            <input type="hidden" name="id" value={id} />
            <TextField
              name="at"
              form={id}
              type="datetime-local"
              label={words.at}
              value={localTime(new Date(dueAt), place.timeZone).slice(0, 16)}
            />
            <button className="btn" type="submit">
              {words.move}
            </button>
          </ActionForm>
          <ActionForm action={dropPlanAction} label={`${words.drop}: ${deedOf(plan)}`}>
            <input type="hidden" name="id" value={id} />
            <button className="btn quiet" type="submit">
              {words.drop}
            </button>
          </ActionForm>
        </div>
      )}
    </div>
  );
}
