import { toGroups } from '@/components/article/rows';
import type { StoryDto } from '@/newsroom/articles/article';
import { monthNameOf, type Place, shortWeekdayOf, timeOf } from '@/words/dates';
import { lists } from '@/words/site';

/** The rail of the newest stories, by day and time: told by the clock on the wall, so that it stays true as it ages. */
export function Latest({ stories, place, month }: { stories: StoryDto[]; place: Place; month: string | null }) {
  const newest = stories[0];
  if (!newest) return null;
  return (
    <section className="latestcol" aria-labelledby="h-latest">
      <h2 className="railh" id="h-latest">
        {lists.latest}
      </h2>
      {toGroups(stories, ({ publishedAt }) => shortWeekdayOf(publishedAt, place)).map((day) => (
        <div key={day.title}>
          <h3 className="latestday">{day.title}</h3>
          <ol className="latest">
            {day.stories.map(({ id, slug, headline, publishedAt, section }) => (
              <li key={id}>
                <time dateTime={publishedAt}>{timeOf(publishedAt, place)}</time>
                <a href={`/articles/${slug}`}>
                  {headline}
                  {section && <small>{section.name}</small>}
                </a>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {month && (
        <p className="latestmore">
          <a className="link" href={`/archive/${month.replace('-', '/')}`}>
            {lists.allOf(monthNameOf(newest.publishedAt, place))}
          </a>
        </p>
      )}
    </section>
  );
}
