import { Kicker, Names } from '@/components/article/kicker';
import { Caption, Picture } from '@/components/article/picture';
import { CommentCount } from '@/components/article/story';
import type { StoryDto } from '@/newsroom/articles/article';
import type { VoiceDto } from '@/newsroom/comments/voice-queries';
import { momentOf, type Place, publishedAndUpdated } from '@/words/dates';
import { labelNames, lists } from '@/words/site';

/** The story the front page leads with, two stories that go with it, and a voice from the comments. */
export function Lead({
  story,
  beside,
  voice,
  place,
}: {
  story: StoryDto;
  beside: StoryDto[];
  voice: VoiceDto | null;
  place: Place;
}) {
  const { updated } = publishedAndUpdated(story, place);
  return (
    <article className="hero story">
      <Kicker story={story} />
      <h2>
        <a href={`/articles/${story.slug}`}>{story.headline}</a>
      </h2>
      {story.standfirst && <p className="sf">{story.standfirst}</p>}
      <p className="meta">
        {story.bylines.length > 0 && (
          <span>
            {lists.by} <Names bylines={story.bylines} />
          </span>
        )}
        <time dateTime={updated ? story.updatedAt : story.publishedAt}>
          {updated ? lists.updated(updated) : momentOf(story.publishedAt, place)}
        </time>
        <CommentCount story={story} />
      </p>
      {story.picture && (
        <figure>
          <Picture picture={story.picture} sizes="(max-width: 720px) 100vw, (max-width: 1060px) 66vw, 640px" first />
          <Caption picture={story.picture} />
        </figure>
      )}
      {beside.length > 0 && <Beside stories={beside} />}
      {voice && <Voice voice={voice} />}
    </article>
  );
}

function Beside({ stories }: { stories: StoryDto[] }) {
  return (
    <ul className="also">
      {stories.map(({ id, slug, headline, label, section }) => (
        <li key={id}>
          <a href={`/articles/${slug}`}>
            <b>{label === 'news' && section ? section.name : labelNames[label]}</b>
            {headline}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Voice({ voice: { id, slug, name, quote, headline } }: { voice: VoiceDto }) {
  return (
    <p className="voice" dir="auto">
      <span className="kk">{lists.fromTheComments}</span>
      <a href={`/articles/${slug}/comments/${id}`} rel="nofollow">
        “{quote}” <b>{name}</b>
      </a>
      , {lists.on(headline)}
    </p>
  );
}
