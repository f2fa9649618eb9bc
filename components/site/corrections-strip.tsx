import { type CorrectionDto, correctionAnchor } from '@/newsroom/trust/correction';
import { momentOf, type Place } from '@/words/dates';
import { corrections as say } from '@/words/record';

/** The newest corrections, at the foot of the front page; nothing where the paper has made none. */
export function CorrectionsStrip({ corrections, place }: { corrections: readonly CorrectionDto[]; place: Place }) {
  if (corrections.length === 0) return null;
  return (
    <section className="corr" aria-labelledby="corrections">
      <h2 id="corrections">
        {say.title}
        <a className="link" href="/corrections">
          {say.all}
        </a>
      </h2>
      {corrections.map(({ id, slug, headline, words, madeAt, withdrawnAt }) => (
        <div key={id}>
          <p>
            <a className="src" href={withdrawnAt ? `/articles/${slug}` : `/articles/${slug}#${correctionAnchor(id)}`}>
              {headline}
            </a>{' '}
            {words}
          </p>
          <p className="meta">
            {say.corrected} <time dateTime={madeAt}>{momentOf(madeAt, place)}</time>
          </p>
        </div>
      ))}
    </section>
  );
}
