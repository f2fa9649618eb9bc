import { OneButton } from '@/components/letters/one-button';
import { sendAgainAction } from '@/newsroom/mail/actions';
import type { OutboxDto } from '@/newsroom/mail/outbox-queries';
import { momentOf, type Place } from '@/words/dates';
import { letterNames, outbox as words } from '@/words/letters';

const looks = { waiting: '', retrying: 'bad', sent: 'ok', filed: 'ok', 'given-up': 'bad', needless: '' } as const;

/** The letters of the outbox with what became of each; those in the folder lead to their words. */
export function LetterTable({ letters, place }: OutboxDto & { place: Place }) {
  return (
    <table className="dt resp">
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.made}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map(({ id, kind, to, createdAt, state, at, fault }) => (
          <tr key={id}>
            <td>
              {state === 'filed' ? (
                <a className="link" href={`/desk/outbox/${id}`}>
                  {letterNames[kind] ?? kind}
                </a>
              ) : (
                (letterNames[kind] ?? kind)
              )}
            </td>
            <td>
              <bdi>{to ?? (kind === 'address-changed' ? words.former : words.guest)}</bdi>
            </td>
            <td className="nw opt">{momentOf(createdAt, place)}</td>
            <td>
              <span className={`st ${looks[state]}`}>{words.states[state]}</span>
              {state === 'retrying' && at && (
                <small>
                  {' '}
                  {words.next}: {momentOf(at, place)}
                </small>
              )}
              {fault && (
                <small>
                  <br />
                  {words.fault} <bdi>{fault}</bdi>
                </small>
              )}
              {state === 'given-up' && (
                <OneButton
                  action={sendAgainAction}
                  at="/desk/outbox"
                  fields={{ id }}
                  button={words.again}
                  look="btn sm"
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
