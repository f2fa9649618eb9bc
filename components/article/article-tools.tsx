import { Icon } from '@/components/ui/icon';
import { type ArticleDto, readingMinutes } from '@/newsroom/articles/article';
import { article as words } from '@/words/site';

/** Beside the text: the way to its comments and how long it takes to read. */
export function ArticleTools({ article }: { article: ArticleDto }) {
  return (
    <aside className="tools" aria-label={words.tools}>
      <ul>
        {article.comments !== 'off' && (
          <li>
            <a href="#comments">
              <Icon name="comment" />
              <span>
                {article.commentCount} <span className="lbt">{words.comments(article.commentCount)}</span>
              </span>
            </a>
          </li>
        )}
        <li>
          <span>
            <Icon name="clock" />
            {words.minutes(readingMinutes(article.words))}
          </span>
        </li>
      </ul>
    </aside>
  );
}
