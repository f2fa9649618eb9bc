import type { StoryDto } from '@/newsroom/articles/article';
import { type Place, shortDayOf, timeOf } from '@/words/dates';
import { lists } from '@/words/site';
import { Kicker, Names } from './kicker';
import { Picture } from './picture';

export interface Group {
  title: string;
  stories: StoryDto[];
}

/** Stories in the order they come, with a heading wherever what `titleOf` says of them changes: a month, a day. */
export function toGroups(stories: StoryDto[], titleOf: (story: StoryDto) => string): Group[] {
  const groups: Group[] = [];
  for (const story of stories) {
    const title = titleOf(story);
    const last = groups.at(-1);
    if (last?.title === title) last.stories.push(story);
    else groups.push({ title, stories: [story] });
  }
  return groups;
}

/** A list of stories under headings; the column of times says the day, or under the heading of a day the time. */
export function Rows({
  groups,
  place,
  times,
  names = true,
  within,
}: {
  groups: Group[];
  place: Place;
  times: 'day' | 'time';
  names?: boolean;
  /** The section whose own page this is: it is not named again with every story. */
  within?: string;
}) {
  const tell = times === 'day' ? shortDayOf : timeOf;
  return groups.map(({ title, stories }) => (
    <div key={title} className="month">
      <h2 className="mon">{title}</h2>
      <ol className="rows">
        {stories.map((story) => (
          <li key={story.id}>
            <time dateTime={story.publishedAt}>{tell(story.publishedAt, place)}</time>
            <div>
              <Kicker story={story} within={within} />
              <h3>
                <a href={`/articles/${story.slug}`}>{story.headline}</a>
              </h3>
              {story.standfirst && <p className="sf">{story.standfirst}</p>}
              <RowMeta story={story} names={names} />
            </div>
            {story.picture && <Picture picture={story.picture} sizes="(max-width: 860px) 104px, 176px" decorative />}
          </li>
        ))}
      </ol>
    </div>
  ));
}

function RowMeta({ story, names }: { story: StoryDto; names: boolean }) {
  const named = names && story.bylines.length > 0;
  const counted = story.comments !== 'off' && story.commentCount > 0;
  if (!named && !counted) return null;
  return (
    <p className="meta">
      {named && (
        <span>
          <Names bylines={story.bylines} linked={false} />
        </span>
      )}
      {counted && <span>{lists.comments(story.commentCount)}</span>}
    </p>
  );
}
