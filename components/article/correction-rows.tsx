import { type CorrectionDto, correctionChange } from '@/newsroom/trust/correction';
import { dayOf, monthNameOf, type Place, shortDayOf, timeOf } from '@/words/dates';
import { corrections as say } from '@/words/record';

/** Corrections in the order they come, with a heading wherever the month changes. */
export function CorrectionRows({ corrections, place }: { corrections: readonly CorrectionDto[]; place: Place }) {
  const months = new Map<string, CorrectionDto[]>();
  for (const made of corrections) {
    const month = monthNameOf(made.madeAt, place);
    months.set(month, [...(months.get(month) ?? []), made]);
  }
  return [...months].map(([month, made]) => (
    <div key={month} className="month">
      <h2 className="mon">{month}</h2>
      <ol className="cor">
        {made.map((correction) => (
          <li key={correction.id}>
            <time dateTime={correction.madeAt}>
              {shortDayOf(correction.madeAt, place)}, {timeOf(correction.madeAt, place)}
            </time>
            <Row correction={correction} place={place} />
          </li>
        ))}
      </ol>
    </div>
  ));
}

function Row({ correction, place }: { correction: CorrectionDto; place: Place }) {
  const { slug, headline, words, withdrawnAt } = correction;
  return (
    <div>
      <p className="ty">{say.one}</p>
      <h3>
        <a href={`/articles/${slug}`}>{headline}</a>
      </h3>
      <p>{words}</p>
      <p className="meta">
        {withdrawnAt ? (
          <span>{say.withdrawn(dayOf(withdrawnAt, place))}</span>
        ) : (
          <a href={correctionChange(correction)}>{say.compare}</a>
        )}
      </p>
    </div>
  );
}
