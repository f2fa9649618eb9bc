import type { Metadata } from 'next';
import { ActionForm } from '@/components/desk/action-form';
import { Done } from '@/components/desk/done';
import { TextField } from '@/components/desk/field';
import { DeskFrame } from '@/components/desk/frame';
import { PageTable } from '@/components/desk/pages/page-table';
import { RefusedPage } from '@/components/desk/refused-page';
import { beginPageAction } from '@/newsroom/pages/actions';
import { listDeskPages } from '@/newsroom/pages/desk-queries';
import { pageLimits } from '@/newsroom/pages/page';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { ownPages as words } from '@/words/own-pages';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The pages of the paper that are no story. */
export default async function PagesPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const actor = await atDesk('/desk/pages');
  if (!can(actor, 'page.manage')) return <RefusedPage actor={actor} room="pages" problem="not-allowed" />;
  const [pages, place] = await Promise.all([listDeskPages(), getPublication()]);
  return (
    <DeskFrame actor={actor} room="pages">
      <div className="dh">
        <h1>{words.title}</h1>
      </div>
      <Done words={words.done} done={done} />
      <p className="lead-in">{words.lead}</p>
      <PageTable pages={pages} place={place} />
      <h2>{words.begin}</h2>
      <ActionForm action={beginPageAction} className="stack" label={words.begin}>
        <TextField name="title" label={words.name} maxLength={pageLimits.title} required />
        <TextField name="slug" label={words.address} hint={words.addressHint} autoComplete="off" spellCheck={false} />
        <div className="act">
          <button className="btn primary" type="submit">
            {words.begin}
          </button>
        </div>
      </ActionForm>
    </DeskFrame>
  );
}
