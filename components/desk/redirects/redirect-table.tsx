import { deleteRedirectAction } from '@/newsroom/redirects/actions';
import type { RedirectDto, RedirectFilter } from '@/newsroom/redirects/redirect';
import { dayOf, type Place } from '@/words/dates';
import { redirects as words } from '@/words/desk-lists';
import { ActionForm } from '../action-form';
import { FilterFields, RedirectForm } from './redirect-form';

/** Old addresses and where they lead, each with its forms below it. */
export function RedirectTable({ rows, filter, place }: { rows: RedirectDto[]; filter: RedirectFilter; place: Place }) {
  return (
    <table className="dt resp addr">
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.cause}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.from}>
            <td>
              <bdi>{row.from}</bdi>
            </td>
            <td>
              <bdi>{row.to}</bdi>
            </td>
            <td>
              <small>
                {words.causes[row.cause]}
                {row.by && ` ${words.by(row.by)}`}, <time dateTime={row.at}>{dayOf(row.at, place)}</time>
              </small>
            </td>
            <td className="full">
              <details className="fold">
                <summary aria-label={words.changeOf(row.from)}>{words.open}</summary>
                <RedirectForm redirect={row} filter={filter} form={`r${index}-`} />
                <ActionForm action={deleteRedirectAction} label={`${words.delete}: ${row.from}`}>
                  <FilterFields filter={filter} />
                  <input type="hidden" name="was" value={row.from} />
                  <button className="btn danger sm" type="submit">
                    {words.delete}
                  </button>
                </ActionForm>
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
