import { comparePath, type RevisionRow } from '@/newsroom/articles/drafts/revision';
import { momentOf, type Place, timeOf } from '@/words/dates';
import { drafts as words } from '@/words/drafts';
import { RestoreForm } from './restore-form';

/** The revisions of a draft: who, when, what changed in each, and two of them chosen to be compared. */
export function RevisionTable({
  articleId,
  rows,
  place,
  writes,
}: {
  articleId: string;
  rows: readonly RevisionRow[];
  place: Place;
  writes: boolean;
}) {
  return (
    <>
      <form id="pair" className="act" action={`/desk/articles/${articleId}/revisions/compare`}>
        <button className="btn sm" type="submit">
          {words.compare}
        </button>
        <span className="hint">{words.compareHint}</span>
      </form>
      <table className="dt resp revt">
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const moment = momentOf(row.savedAt, place);
            const before = rows[at + 1];
            return (
              <tr key={row.id}>
                <td>
                  <Pick name="from" row={row} moment={moment} chosen={at === Math.min(1, rows.length - 1)} />
                </td>
                <td>
                  <Pick name="to" row={row} moment={moment} chosen={at === 0} />
                </td>
                <td className="num">
                  <time dateTime={row.savedAt}>{moment}</time>
                  {row.beganAt.slice(0, 16) !== row.savedAt.slice(0, 16) && (
                    <small>{words.since(timeOf(row.beganAt, place))}</small>
                  )}
                </td>
                <td>{row.by ?? words.nobody}</td>
                <td>
                  <Told row={row} place={place} />
                  <div className="act">
                    {before && (
                      <a className="link" href={comparePath(articleId, before.id, row.id)}>
                        {words.changes}
                      </a>
                    )}
                    {writes && !row.stands && <RestoreForm id={articleId} revision={row.id} moment={moment} />}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Pick({
  name,
  row,
  moment,
  chosen,
}: {
  name: 'from' | 'to';
  row: RevisionRow;
  moment: string;
  chosen: boolean;
}) {
  return (
    <label>
      <input type="radio" form="pair" name={name} value={row.id} defaultChecked={chosen} />
      <span className="on" aria-hidden="true">
        {words[name]}
      </span>
      <span className="vh">{`${words[name]}: ${moment}`}</span>
    </label>
  );
}

/** Why it was cut there, what it is called, and whether it is what stands. */
function Told({ row: { name, cut, restoredFrom, stands }, place }: { row: RevisionRow; place: Place }) {
  const why = restoredFrom ? words.broughtBack(momentOf(restoredFrom, place)) : cut ? words.cut[cut] : '';
  const said = [stands ? words.now : '', why].filter(Boolean).join('. ');
  return (
    <>
      {name && <b>{name}</b>}
      {said && <small>{said}</small>}
    </>
  );
}
