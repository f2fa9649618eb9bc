import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { PageActs } from '@/components/desk/pages/page-acts';
import { PageForm } from '@/components/desk/pages/page-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { getDeskPage } from '@/newsroom/pages/desk-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { ownPages as words } from '@/words/own-pages';

export const metadata: Metadata = { title: words.title };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One page of the paper, to write. */
export default async function WritePage({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams]);
  const actor = await atDesk(`/desk/pages/${id}`);
  const allowed = can(actor, 'page.manage');
  const page = allowed ? await getDeskPage(id) : null;
  if (!page) return <RefusedPage actor={actor} room="pages" problem={allowed ? 'page-missing' : 'not-allowed'} />;
  return (
    <DeskFrame actor={actor} room="pages">
      <div className="dh">
        <h1>{page.title}</h1>
        <div className="r">
          {page.state !== 'draft' && (
            <a className="btn sm" href={`/${page.slug}`}>
              {words.look}
            </a>
          )}
        </div>
      </div>
      <Done words={words.done} done={done} />
      <p className="lead-in">
        /{page.slug}. {words.columns.state}: {words.states[page.state]}.
      </p>
      <PageForm page={page} />
      <PageActs page={page} />
    </DeskFrame>
  );
}
