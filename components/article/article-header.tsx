import { Icon } from '@/components/ui/icon';
import type { ArticleDto } from '@/newsroom/articles/article';
import { historyPath } from '@/newsroom/trust/history';
import { type Place, publishedAndUpdated } from '@/words/dates';
import { lists, article as words } from '@/words/site';
import { Kicker } from './kicker';

/** Kicker, headline, standfirst, byline block. */
export function ArticleHeader({ article, place }: { article: ArticleDto; place: Place }) {
  return (
    <header>
      <Kicker story={article} whole />
      <h1>{article.headline}</h1>
      {article.standfirst && <p className="stand">{article.standfirst}</p>}
      <div className="byl">
        {article.bylines.length > 0 && <Who bylines={article.bylines} />}
        {article.dateline && <p>{article.dateline}</p>}
        <When article={article} place={place} />
        {article.versions > 1 && (
          <p>
            <a className="link changed" href={historyPath(article.slug)}>
              <Icon name="history" />
              <span>{words.changed(article.versions - 1)}</span>
            </a>
          </p>
        )}
      </div>
    </header>
  );
}

/** "By Maren Aldous, river correspondent, and Tobin Hale, business writer" */
function Who({ bylines }: { bylines: ArticleDto['bylines'] }) {
  const titled = bylines.some(({ jobTitle }) => jobTitle);
  return (
    <p className="who">
      {lists.by}{' '}
      {bylines.map(({ slug, name, jobTitle }, place) => (
        <span key={slug}>
          {place > 0 && (place < bylines.length - 1 ? ', ' : titled ? `, ${lists.and} ` : ` ${lists.and} `)}
          <a href={`/authors/${slug}`} rel="author">
            {name}
          </a>
          {jobTitle && `, ${lowered(jobTitle)}`}
        </span>
      ))}
    </p>
  );
}

/** "River correspondent" in the middle of a sentence; "BBC correspondent" stays. */
function lowered(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function When({ article, place }: { article: ArticleDto; place: Place }) {
  const { published, updated } = publishedAndUpdated(article, place);
  return (
    <p>
      {words.published} <time dateTime={article.publishedAt}>{published}</time>.
      {updated && (
        <>
          {' '}
          {words.updated}&nbsp;<time dateTime={article.updatedAt}>{updated}</time>.
        </>
      )}
    </p>
  );
}
