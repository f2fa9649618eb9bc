import type { StoryDto } from '@/newsroom/articles/article';
import { dayOf, type Place } from '@/words/dates';
import { article as words } from '@/words/site';
import { Kicker } from './kicker';

export function Related({ stories, place }: { stories: StoryDto[]; place: Place }) {
  if (stories.length === 0) return null;
  return (
    <section className="wrap related" aria-labelledby="h-related">
      <div className="band">
        <header>
          <h2 id="h-related">{words.related}</h2>
        </header>
        <div className="cols c4">
          {stories.map((story) => (
            <article key={story.id} className="story">
              <Kicker story={story} />
              <h3>
                <a href={`/articles/${story.slug}`}>{story.headline}</a>
              </h3>
              <p className="meta">
                <time dateTime={story.publishedAt}>{dayOf(story.publishedAt, place)}</time>
              </p>
            </article>
          ))}
        </div>
      </div>
    </section>
  );
}
