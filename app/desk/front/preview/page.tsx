import type { Metadata } from 'next';
import { LiveForm } from '@/components/desk/front/live-form';
import { RefusedPage } from '@/components/desk/refused-page';
import { FrontView } from '@/components/site/front-view';
import { getArrangement } from '@/newsroom/articles/front-page/arrangement-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { front as words } from '@/words/front';
import '@/app/styles/reader.css';

export const metadata: Metadata = { title: words.preview };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The front page as it would be, drawn by what draws it for readers. */
export default async function FrontPreviewPage({ searchParams }: Props) {
  const phone = (await searchParams).at === 'phone';
  const actor = await atDesk('/desk/front/preview');
  if (!can(actor, 'front.arrange')) return <RefusedPage actor={actor} room="front" problem="not-allowed" />;
  const { seen, differs } = await getArrangement();
  return (
    <>
      <aside className="previewbar" aria-label={words.preview}>
        <span>{differs ? words.previewLead : words.previewLive}</span>
        <nav className="r" aria-label={words.width}>
          <a href="/desk/front/preview" aria-current={phone ? undefined : 'page'} className="link">
            {words.wide}
          </a>
          <a href="?at=phone" aria-current={phone ? 'page' : undefined} className="link">
            {words.phone}
          </a>
        </nav>
        <a className="btn sm" href="/desk/front">
          {words.back}
        </a>
        {differs && <LiveForm seen={seen} differs={differs} />}
      </aside>
      {phone ? (
        <main id="main" aria-label={words.phone}>
          <iframe className="phone" src="/desk/front/preview/framed" title={words.preview} />
        </main>
      ) : (
        <FrontView stage="draft" />
      )}
    </>
  );
}
