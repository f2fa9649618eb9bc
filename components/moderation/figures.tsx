import { publicCount, publicShare } from '@/newsroom/comments/moderation-figures';
import type { ModerationFiguresDto } from '@/newsroom/comments/moderation-queries';
import { reasons } from '@/newsroom/comments/reasons';
import { dayOf, monthNameOf, type Place } from '@/words/dates';
import { moderation as words } from '@/words/moderation';

/** Noon, so that the month is the same in every time zone. */
const monthOf = (month: string, place: Place) => monthNameOf(`${month}-15T12:00:00Z`, place);

const said = (number: number) => {
  const counted = publicCount(number);
  return counted === 'few' ? words.few : counted === 0 ? words.nothing : counted.toLocaleString('en-GB');
};

/** What was decided: by reason and month, how long it took, and what became of appeals. Small numbers are not told exactly. */
export function Figures({ figures, place }: { figures: ModerationFiguresDto; place: Place }) {
  const { months, until } = figures;
  const met = reasons.filter(({ code }) => months.some(({ byReason }) => (byReason[code] ?? 0) > 0));
  return (
    <section className="figures" id="figures" aria-labelledby="figures-heading">
      <h2 id="figures-heading">{words.figures}</h2>
      {months.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.until(dayOf(`${until}T12:00:00Z`, place))}</p>
          {met.length > 0 && (
            <table>
              <caption>{words.refused}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.month}</th>
                  {met.map(({ code, name }) => (
                    <th scope="col" key={code}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {months.map(({ month, byReason }) => (
                  <tr key={month}>
                    <th scope="row">{monthOf(month, place)}</th>
                    {met.map(({ code, name }) => (
                      <td key={code} data-name={name}>
                        {said(byReason[code] ?? 0)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <table>
            <caption>{words.times}</caption>
            <thead>
              <tr>
                <th scope="col">{words.month}</th>
                <th scope="col">{words.decided}</th>
                <th scope="col">{words.median}</th>
                <th scope="col">{words.upheld}</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, decided, medianMinutes, appeals, upheld }) => {
                const share = publicShare(upheld, appeals);
                return (
                  <tr key={month}>
                    <th scope="row">{monthOf(month, place)}</th>
                    <td data-name={words.decided}>{said(decided)}</td>
                    <td data-name={words.median}>
                      {medianMinutes === null ? words.tooFew : words.lasted(medianMinutes)}
                    </td>
                    <td data-name={words.upheld}>
                      {appeals === 0 ? words.nothing : share ? words.upheldOf(share.part, share.whole) : words.tooFew}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
