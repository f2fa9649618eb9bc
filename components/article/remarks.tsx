import type { RemarkDto } from '@/newsroom/comments/remarks-queries';
import { dayOf, type Place } from '@/words/dates';
import { lists } from '@/words/site';

/** What an author said below stories, each leading into its conversation. */
export function Remarks({ remarks, place }: { remarks: readonly RemarkDto[]; place: Place }) {
  return (
    <section aria-labelledby="h-remarks">
      <h2 className="railh" id="h-remarks">
        {lists.inTheComments}
      </h2>
      <ul className="remarks">
        {remarks.map(({ id, slug, headline, quote, to, createdAt }) => (
          <li key={id}>
            <a href={`/articles/${slug}/comments/${id}`} rel="nofollow">
              <q dir="auto">{quote}</q>
            </a>
            <small>
              {to === null ? (
                lists.on(headline)
              ) : (
                <>
                  {lists.toPerson} <bdi>{to}</bdi>
                </>
              )}
              , <time dateTime={createdAt}>{dayOf(createdAt, place)}</time>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
