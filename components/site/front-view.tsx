import { untold } from '@/newsroom/articles/front';
import type { Stage } from '@/newsroom/articles/front-page/slots';
import { getFront } from '@/newsroom/articles/front-queries';
import { listMostDiscussed } from '@/newsroom/articles/list-queries';
import { listMostRead } from '@/newsroom/articles/reads-queries';
import { listSharing } from '@/newsroom/articles/related-queries';
import { getVoice } from '@/newsroom/comments/voice-queries';
import { getNavigation } from '@/newsroom/sections/navigation-queries';
import { listCorrections } from '@/newsroom/trust/correction-queries';
import { Band } from './band';
import { CorrectionsStrip } from './corrections-strip';
import { EmptyFront } from './empty-front';
import { Footer } from './footer';
import { SecondStories, TopStories } from './front-stories';
import { LongRead } from './long-read';
import { Masthead } from './masthead';
import { MostReadAcross } from './most-read';
import { publicationOnce } from './once';

/** The whole front page: as readers see it, or as it is arranged on the desk. */
export async function FrontView({ stage = 'live' }: { stage?: Stage }) {
  const [publication, nav, front, discussed, voice, { corrections }, read] = await Promise.all([
    publicationOnce(),
    getNavigation(),
    getFront(stage),
    listMostDiscussed(5),
    getVoice(),
    listCorrections({ limit: 2 }),
    listMostRead(5),
  ]);
  const beside = front.lead ? await listSharing(front.lead.id, 6) : [];
  const [first, ...bands] = front.bands;
  return (
    <>
      <Masthead publication={publication} nav={nav} edition={front.edition} />
      <main id="main">
        {front.lead ? (
          <div className="wrap">
            <TopStories front={front} beside={untold(front, beside).slice(0, 2)} voice={voice} place={publication} />
            <SecondStories trio={front.trio} discussed={discussed} />
            {first && <Band {...first} />}
          </div>
        ) : (
          <EmptyFront />
        )}
        {front.longRead && <LongRead story={front.longRead} />}
        <div className="wrap">
          <MostReadAcross read={read} />
          {bands.map((band) => (
            <Band key={band.section.id} {...band} />
          ))}
          <CorrectionsStrip corrections={corrections} place={publication} />
        </div>
      </main>
      <Footer publication={publication} nav={nav} />
    </>
  );
}
