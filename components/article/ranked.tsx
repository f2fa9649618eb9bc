import type { StoryDto } from '@/newsroom/articles/article';
import { lists } from '@/words/site';

/** "Most discussed": numbered, each with its count of comments, and leading to them. */
export function Ranked({ id, title, stories }: { id: string; title: string; stories: StoryDto[] }) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="railh" id={id}>
        {title}
      </h2>
      <ol className="ranked">
        {stories.map(({ id: story, slug, headline, commentCount }) => (
          <li key={story}>
            <a href={`/articles/${slug}#comments`}>
              {headline}
              <small>{lists.comments(commentCount)}</small>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
