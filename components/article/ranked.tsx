import type { StoryDto } from '@/newsroom/articles/article';
import { lists } from '@/words/site';

/** Stories in an order, numbered. `discussed` tells each one's count of comments, and leads to them. */
export function Ranked({
  id,
  title,
  stories,
  discussed = true,
}: {
  id: string;
  title: string;
  stories: StoryDto[];
  discussed?: boolean;
}) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className="railh" id={id}>
        {title}
      </h2>
      <ol className="ranked">
        {stories.map(({ id: story, slug, headline, commentCount }) => (
          <li key={story}>
            <a href={discussed ? `/articles/${slug}#comments` : `/articles/${slug}`}>
              {headline}
              {discussed && <small>{lists.comments(commentCount)}</small>}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
