import { ArticleBody } from '@/components/article/body';
import { picturesByIds } from '@/newsroom/media/queries';
import type { PageDto } from '@/newsroom/pages/page';
import { blockAnchor } from '@/newsroom/text/block-id';
import { mediaOf } from '@/newsroom/text/body';
import { inlineText } from '@/newsroom/text/inlines';
import { site } from '@/words/site';
import { Page } from './page';

/** A page that the paper wrote itself, with a table of its headings where there are several. */
export async function OwnPage({ page: { title, body } }: { page: Pick<PageDto, 'title' | 'body'> }) {
  const pictures = await picturesByIds(mediaOf(body));
  const headings = body.content.flatMap((block) =>
    block.type === 'heading' && block.attrs.level !== 3 && block.attrs.id
      ? [{ id: blockAnchor(block.attrs.id), words: inlineText(block.content ?? []) }]
      : [],
  );
  return (
    <Page>
      <header className="phead">
        <h1>{title}</h1>
      </header>
      <div className="two own-page">
        <ArticleBody body={body} pictures={pictures} />
        {headings.length > 1 && (
          <nav className="facet onpage" aria-labelledby="h-onpage">
            <h2 id="h-onpage">{site.onPage}</h2>
            <ul>
              {headings.map(({ id, words }) => (
                <li key={id}>
                  <a href={`#${id}`}>{words}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </Page>
  );
}
