import { Names } from '@/components/article/kicker';
import { Picture } from '@/components/article/picture';
import { readingMinutes, type StoryDto } from '@/newsroom/articles/article';
import { lists } from '@/words/site';

/** One long story across the whole width. */
export function LongRead({ story }: { story: StoryDto }) {
  return (
    <div className="long">
      <div className="wrap">
        <article className="in">
          <div className="tx">
            <p className="kick">{lists.longRead}</p>
            <h2>
              <a href={`/articles/${story.slug}`}>{story.headline}</a>
            </h2>
            {story.standfirst && <p className="sf">{story.standfirst}</p>}
            <p className="meta">
              {story.bylines.length > 0 && (
                <span>
                  {lists.by} <Names bylines={story.bylines} linked={false} />
                </span>
              )}
              <span>{lists.minutes(readingMinutes(story.words))}</span>
            </p>
          </div>
          {story.picture && (
            <div className="im">
              <Picture picture={story.picture} sizes="(max-width: 720px) 100vw, 690px" decorative />
            </div>
          )}
        </article>
      </div>
    </div>
  );
}
