import { type CorrectionDto, correctionAnchor, correctionChange } from '@/newsroom/trust/correction';
import { momentOf, type Place } from '@/words/dates';
import { corrections as say } from '@/words/record';

/** The notices of an article that stand together: the serious ones above its text, the minor ones below. */
export function Notices({
  corrections,
  place,
  where,
  id,
  fixed,
}: {
  corrections: readonly CorrectionDto[];
  place: Place;
  where: 'above' | 'below';
  /** The name that corrected words lead to. */
  id?: string | undefined;
  /** The name of the corrected words, where it is plain which notice they belong to. */
  fixed?: string | undefined;
}) {
  if (corrections.length === 0) return null;
  return (
    <div id={id} className={`cnotes ${where}`}>
      {corrections.map((correction) => (
        <p key={correction.id} className="cnote" id={correctionAnchor(correction.id)}>
          <b>
            {say.one}, <time dateTime={correction.madeAt}>{momentOf(correction.madeAt, place)}</time>.
          </b>{' '}
          {correction.words}{' '}
          {fixed && (
            <>
              <a href={`#${fixed}`}>{say.see}</a> ·{' '}
            </>
          )}
          <a href={correctionChange(correction)}>{say.compare}</a>
        </p>
      ))}
    </div>
  );
}
