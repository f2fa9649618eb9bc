import type { Metadata } from 'next';
import { Done } from '@/components/desk/done';
import { DeskFrame } from '@/components/desk/frame';
import { LiveForm } from '@/components/desk/front/live-form';
import { PinSearch } from '@/components/desk/front/pin-search';
import { PlaceRow } from '@/components/desk/front/place-row';
import { RefusedPage } from '@/components/desk/refused-page';
import { besideSlots, rowSlots } from '@/newsroom/articles/front';
import { getArrangement, listPinnable } from '@/newsroom/articles/front-page/arrangement-queries';
import { getFront } from '@/newsroom/articles/front-queries';
import { can } from '@/newsroom/people/permissions';
import { atDesk } from '@/newsroom/people/who';
import { getPublication } from '@/newsroom/settings/publication';
import { front as words } from '@/words/front';

export const metadata: Metadata = { title: words.title };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const groups = [
  [words.groups.lead, [0]],
  [words.groups.beside, besideSlots],
  [words.groups.row, rowSlots],
] as const;

/** The front page as it is arranged on the desk, place by place. */
export default async function ArrangePage({ searchParams }: Props) {
  const { done, q } = await searchParams;
  const asked = typeof q === 'string' ? q.trim() : '';
  const actor = await atDesk('/desk/front');
  if (!can(actor, 'front.arrange')) return <RefusedPage actor={actor} room="front" problem="not-allowed" />;
  const [{ pins, seen, differs }, front, found, place] = await Promise.all([
    getArrangement(),
    getFront('draft'),
    listPinnable(asked),
    getPublication(),
  ]);
  const pinAt = (slot: number) => pins.find((pin) => pin.slot === slot && front.places[slot]?.id === pin.articleId);
  const free = front.places.findIndex((_, slot) => !pinAt(slot));
  return (
    <DeskFrame actor={actor} room="front">
      <div className="dh">
        <h1>{words.title}</h1>
      </div>
      <Done words={words.done} done={done} />
      <p className="lead-in">{words.lead}</p>
      <LiveForm seen={seen} differs={differs} />
      {groups.map(([title, slots]) => (
        <section key={title}>
          <h2>{title}</h2>
          <ol className="places">
            {slots.map((slot) => (
              <PlaceRow key={slot} {...{ slot, seen, place }} story={front.places[slot] ?? null} pin={pinAt(slot)} />
            ))}
          </ol>
        </section>
      ))}
      <PinSearch {...{ asked, found, seen, place }} free={Math.max(0, free)} />
    </DeskFrame>
  );
}
