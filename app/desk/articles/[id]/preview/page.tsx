import type { Metadata } from 'next';
import { ArticleView } from '@/components/article/article-view';
import { RefusedPage } from '@/components/desk/refused-page';
import { Status } from '@/components/desk/status';
import { getDeskStory } from '@/newsroom/articles/desk-queries';
import { draftAsArticle } from '@/newsroom/articles/preview-queries';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { preview } from '@/words/desk-stories';
import '@/app/styles/reader.css';

export const metadata: Metadata = { title: preview.title, referrer: 'no-referrer' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const phone = (await searchParams).at === 'phone';
  const actor = await atDesk(`/desk/articles/${id}/preview`);
  const found = await getDeskStory(actor, id);
  if (!found.ok) return <RefusedPage actor={actor} room="stories" problem={found.problem} />;
  const [article, publication] = await Promise.all([draftAsArticle(found.story, new Date()), getPublication()]);
  return (
    <>
      <aside className="previewbar" aria-label={preview.title}>
        <Status status={found.story.status} />
        <span>{preview.lead}</span>
        <nav className="r" aria-label={preview.width}>
          <a href={`/desk/articles/${id}/preview`} aria-current={phone ? undefined : 'page'} className="link">
            {preview.wide}
          </a>
          <a href="?at=phone" aria-current={phone ? 'page' : undefined} className="link">
            {preview.phone}
          </a>
        </nav>
        <span className="r">
          <a className="btn sm" href={`/desk/articles/${id}`}>
            {preview.back}
          </a>
          <a className="btn sm primary" href={`/desk/articles/${id}/publish`}>
            {preview.publish}
          </a>
        </span>
      </aside>
      {phone ? (
        <main id="main" aria-label={preview.phone}>
          <iframe className="phone" src={`/desk/articles/${id}/preview/framed`} title={preview.title} />
        </main>
      ) : (
        <ArticleView article={article} publication={publication} />
      )}
    </>
  );
}
