import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { RefusedPage } from '@/components/desk/refused-page';
import { TipList } from '@/components/desk/tips/tip-list';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { tipStates, tipsPath, toTipFilter } from '@/newsroom/trust/tips/tip';
import { listTips } from '@/newsroom/trust/tips/tip-queries';
import { tips as words } from '@/words/desk-lists';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What readers say is wrong: of every story for whoever corrects any, of one's own for everybody else who writes. */
export default async function TipsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const filter = toTipFilter(asked);
  const actor = await atDesk(tipsPath(filter));
  const [list, place] = await Promise.all([listTips(actor, filter), getPublication()]);
  if (list === null) return <RefusedPage actor={actor} room="tips" problem="not-allowed" />;
  return (
    <DeskFrame actor={actor} room="tips">
      <div className="dh">
        <h1>{words.title}</h1>
      </div>
      <Done words={words.done} done={asked.done} />
      <nav className="tabs" aria-label={words.title}>
        {tipStates.map((state) => (
          <a key={state} href={tipsPath({ state })} aria-current={state === filter.state ? 'page' : undefined}>
            {words.states[state]}
          </a>
        ))}
      </nav>
      {list.rows.length > 0 ? (
        <TipList rows={list.rows} filter={filter} place={place} />
      ) : (
        <p className="none">{filter.state === 'new' ? words.none : words.noneOf}</p>
      )}
      <nav className="pager" aria-label={words.pages}>
        {filter.before && <a href={tipsPath({ state: filter.state })}>{words.first}</a>}
        {list.next && (
          <a className="btn" rel="next" href={tipsPath({ state: filter.state, before: list.next })}>
            {words.next}
          </a>
        )}
      </nav>
    </DeskFrame>
  );
}
