import { type CorrectedYear, type CorrectionDto, correctionChange, fewestForMedian } from '@/newsroom/trust/correction';
import { dayOf, lastingOf, type Place, shortDayOf, timeOf, yearOf } from '@/words/dates';
import { corrections as say } from '@/words/record';

/** A list, newest first, cut where the year changes on the paper's own clocks. */
export function byYear(corrections: readonly CorrectionDto[], place: Place) {
  const years = new Map<string, CorrectionDto[]>();
  for (const made of corrections) {
    const year = yearOf(made.madeAt, place);
    years.set(year, [...(years.get(year) ?? []), made]);
  }
  return [...years].map(([year, made]) => ({ year, corrections: made }));
}

/** The corrections of one year in the order they come, under what the whole year comes to. */
export function CorrectionRows({
  year,
  figures: { made, stories, medianSeconds },
  corrections,
  place,
}: {
  year: string;
  figures: CorrectedYear;
  corrections: readonly CorrectionDto[];
  place: Place;
}) {
  return (
    <section className="month" aria-labelledby={`y-${year}`}>
      <div className="mon yr">
        <h2 id={`y-${year}`}>{year}</h2>
        <p>
          {say.ofYear(made, stories)}{' '}
          {medianSeconds === null ? say.tooFew(fewestForMedian) : say.median(lastingOf(medianSeconds))}
        </p>
      </div>
      <ol className="cor">
        {corrections.map((correction) => (
          <li key={correction.id}>
            <time dateTime={correction.madeAt}>
              {shortDayOf(correction.madeAt, place)}, {timeOf(correction.madeAt, place)}
            </time>
            <Row correction={correction} place={place} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ correction, place }: { correction: CorrectionDto; place: Place }) {
  const { slug, headline, words, madeAt, publishedAt, withdrawnAt } = correction;
  return (
    <div>
      <p className="ty">{say.one}</p>
      <h3>
        <a href={`/articles/${slug}`}>{headline}</a>
      </h3>
      <p>{words}</p>
      <p className="meta">
        <span>{say.after(lastingOf((Date.parse(madeAt) - Date.parse(publishedAt)) / 1000))}</span>
        {withdrawnAt ? (
          <span>{say.withdrawn(dayOf(withdrawnAt, place))}</span>
        ) : (
          <a href={correctionChange(correction)}>{say.compare}</a>
        )}
      </p>
    </div>
  );
}
