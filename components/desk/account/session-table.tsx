import { endOthersAction, endSessionAction } from '@/newsroom/people/account/actions';
import type { SessionDto } from '@/newsroom/people/account/queries';
import { momentOf, type Place } from '@/words/dates';
import { account as words } from '@/words/people';
import { ActionForm } from '../action-form';

/** The browsers that are signed in as oneself; each but this one can be signed out, or all of them. */
export function SessionTable({ sessions, place }: { sessions: SessionDto[]; place: Place }) {
  return (
    <>
      <table className="dt resp">
        <thead>
          <tr>
            <th scope="col">{words.browser}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.seen}</th>
            <th scope="col">
              <span className="vh">{words.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, agent, since, seenAt, isThis }) => (
            <tr key={id || since}>
              <td>
                <b>{agent || words.unknown}</b> {isThis && <small>({words.thisOne})</small>}
              </td>
              <td className="nw opt">{momentOf(since, place)}</td>
              <td className="nw">{momentOf(seenAt, place)}</td>
              <td>
                {!isThis && id && (
                  <ActionForm action={endSessionAction} label={`${words.end}: ${agent || words.unknown}`}>
                    <input type="hidden" name="id" value={id} />
                    <button className="btn sm" type="submit">
                      {words.end}
                      <span className="vh"> {agent || words.unknown}</span>
                    </button>
                  </ActionForm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length > 1 && (
        <ActionForm action={endOthersAction} label={words.endOthers}>
          <p className="act">
            <button className="btn danger" type="submit">
              {words.endOthers}
            </button>
          </p>
        </ActionForm>
      )}
    </>
  );
}
