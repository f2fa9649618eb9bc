import { Kicker, Names } from '@/components/article/kicker';
import { Picture } from '@/components/article/picture';
import type { FoundStory } from '@/newsroom/search/queries';
import { dateOf, type Place } from '@/words/dates';
import { lists } from '@/words/site';
import { Marked } from './marked';

/** The stories of one page of results. */
export function FoundStories({ stories, place }: { stories: FoundStory[]; place: Place }) {
  return (
    <ol className="rows found">
      {stories.map(({ story, headline, text }) => (
        <li key={story.id}>
          <time dateTime={story.publishedAt}>{dateOf(story.publishedAt, place)}</time>
          <div>
            <Kicker story={story} />
            <h2>
              <a href={`/articles/${story.slug}`}>
                <Marked pieces={headline} />
              </a>
            </h2>
            {text.length > 0 && (
              <p className="sf">
                <Marked pieces={text} />
              </p>
            )}
            <p className="meta">
              {story.bylines.length > 0 && (
                <span>
                  <Names bylines={story.bylines} linked={false} />
                </span>
              )}
              {story.comments !== 'off' && story.commentCount > 0 && <span>{lists.comments(story.commentCount)}</span>}
            </p>
          </div>
          {story.picture && <Picture picture={story.picture} sizes="(max-width: 860px) 104px, 176px" decorative />}
        </li>
      ))}
    </ol>
  );
}
