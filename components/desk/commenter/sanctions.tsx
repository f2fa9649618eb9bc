import { ActionForm } from '@/components/desk/action-form';
import type { StandingDto } from '@/newsroom/comments/queue';
import { reasonOf } from '@/newsroom/comments/reasons';
import { endSanctionAction } from '@/newsroom/comments/sanctions/person-actions';
import { dayOf, momentOf, type Place } from '@/words/dates';
import { person as words } from '@/words/queue';

/** What stands against a person and what stood, each with why, who decided, and what they were told. */
export function Sanctions(props: { list: StandingDto[]; commenterId: string; place: Place }) {
  const { list, commenterId, place } = props;
  const standing = list.filter(({ endedAt }) => endedAt === null);
  const past = list.filter(({ endedAt }) => endedAt !== null);
  return (
    <section>
      <h2>{words.standing}</h2>
      {standing.length === 0 && <p className="hint">{words.nothing}</p>}
      {standing.map((one) => (
        <div key={one.id} className="sanction">
          <One one={one} place={place} />
          <ActionForm action={endSanctionAction}>
            <input type="hidden" name="commenterId" value={commenterId} />
            <input type="hidden" name="id" value={one.id} />
            <button className="btn sm" type="submit">
              {words.end}
            </button>
          </ActionForm>
        </div>
      ))}
      {past.length > 0 && (
        <details>
          <summary>
            {words.past} ({past.length})
          </summary>
          {past.map((one) => (
            <div key={one.id} className="sanction">
              <One one={one} place={place} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function One({ one, place }: { one: StandingDto; place: Place }) {
  const { kind, by, madeAt, until, acknowledgedAt, endedAt, endedBy } = one;
  const reach = [one.address && words.reach.address, one.network && words.reach.network].filter(Boolean).join(', ');
  return (
    <>
      <p>
        <b>{words.said(words.kinds[kind], by ?? words.somebody, dayOf(madeAt, place))}</b>,{' '}
        {until ? words.until(momentOf(until, place)) : words.open}
        {reach && ` (${reach})`}. {reasonOf(one.reason)?.sentence}
      </p>
      {kind === 'warn' && (
        <p className="hint">{acknowledgedAt ? words.acknowledged(momentOf(acknowledgedAt, place)) : words.unread}</p>
      )}
      {one.publicNote && <p dir="auto">{one.publicNote}</p>}
      {one.privateNote && (
        <p className="hint" dir="auto">
          {one.privateNote}
        </p>
      )}
      {endedAt && <p className="hint">{words.ended(dayOf(endedAt, place), endedBy)}</p>}
    </>
  );
}
