import { inviteAgainAction, revokeInvitationAction } from '@/newsroom/people/invitations/actions';
import type { InvitationDto } from '@/newsroom/people/invitations/queries';
import { roleNames } from '@/newsroom/people/person';
import { dayOf, type Place } from '@/words/dates';
import { people as words } from '@/words/people';
import { ActionForm } from '../action-form';

/** Who was invited and has not come yet; each can be written to again, or taken back. */
export function OpenInvitations({ invitations, place }: { invitations: InvitationDto[]; place: Place }) {
  if (invitations.length === 0) return null;
  return (
    <>
      <h2>{words.open}</h2>
      <table className="dt resp who">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.until('')}</th>
            <th scope="col">
              <span className="vh">{words.again}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, name, email, role, by, expiresAt, isOver }) => (
            <tr key={id}>
              <td>
                <b>{name}</b>
                <br />
                <small>
                  {email} {by && words.by(by)}
                </small>
              </td>
              <td>{roleNames[role]}</td>
              <td className="nw">{isOver ? <span className="st bad">{words.over}</span> : dayOf(expiresAt, place)}</td>
              <td className="two">
                <ActionForm action={inviteAgainAction} label={`${words.again}: ${name}`}>
                  <input type="hidden" name="id" value={id} />
                  <button className="btn sm" type="submit">
                    {words.again}
                    <span className="vh"> {name}</span>
                  </button>
                </ActionForm>
                <ActionForm action={revokeInvitationAction} label={`${words.revoke}: ${name}`}>
                  <input type="hidden" name="id" value={id} />
                  <button className="btn sm danger" type="submit">
                    {words.revoke}
                    <span className="vh"> {name}</span>
                  </button>
                </ActionForm>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
