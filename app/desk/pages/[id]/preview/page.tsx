import type { Metadata } from 'next';
import { ActionForm } from '@/components/desk/action-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { OwnPage } from '@/components/site/own-page';
import { pageAction } from '@/newsroom/pages/actions';
import { getDeskPage } from '@/newsroom/pages/desk-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { ownPages as words } from '@/words/own-pages';
import '@/app/styles/reader.css';

export const metadata: Metadata = { title: words.title };

interface Props {
  params: Promise<{ id: string }>;
}

/** The draft of a page, drawn by what draws it for readers. */
export default async function PagePreviewPage({ params }: Props) {
  const { id } = await params;
  const actor = await atDesk(`/desk/pages/${id}/preview`);
  const allowed = can(actor, 'page.manage');
  const page = allowed ? await getDeskPage(id) : null;
  if (!page) return <RefusedPage actor={actor} room="pages" problem={allowed ? 'page-missing' : 'not-allowed'} />;
  return (
    <>
      <aside className="previewbar" aria-label={words.previewLead}>
        <span>{words.previewLead}</span>
        <span className="r">
          <a className="btn sm" href={`/desk/pages/${id}`}>
            {words.back}
          </a>
          <ActionForm action={pageAction} label={words.publishNow}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={page.version} />
            <button className="btn sm primary" type="submit" name="press" value="publish">
              {words.publishNow}
            </button>
          </ActionForm>
        </span>
      </aside>
      <OwnPage page={page} />
    </>
  );
}
