import { Band } from '@/components/site/band';
import { CorrectionsStrip } from '@/components/site/corrections-strip';
import { EmptyFront } from '@/components/site/empty-front';
import { Footer } from '@/components/site/footer';
import { SecondStories, TopStories } from '@/components/site/front-stories';
import { LongRead } from '@/components/site/long-read';
import { Masthead } from '@/components/site/masthead';
import { frontMetadata } from '@/components/site/metadata';
import { MostReadAcross } from '@/components/site/most-read';
import { publicationOnce } from '@/components/site/once';
import { untold } from '@/newsroom/articles/front';
import { getFront } from '@/newsroom/articles/front-queries';
import { listMostDiscussed } from '@/newsroom/articles/list-queries';
import { listMostRead } from '@/newsroom/articles/reads-queries';
import { listSharing } from '@/newsroom/articles/related-queries';
import { getVoice } from '@/newsroom/comments/voice-queries';
import { listSections } from '@/newsroom/sections/queries';
import { listCorrections } from '@/newsroom/trust/correction-queries';

export const generateMetadata = frontMetadata;

export default async function FrontPage() {
  const [publication, sections, front, discussed, voice, { corrections }, read] = await Promise.all([
    publicationOnce(),
    listSections(),
    getFront(),
    listMostDiscussed(5),
    getVoice(),
    listCorrections({ limit: 2 }),
    listMostRead(5),
  ]);
  const beside = front.lead ? await listSharing(front.lead.id, 6) : [];
  const [first, ...bands] = front.bands;
  return (
    <>
      <Masthead publication={publication} sections={sections} edition={front.edition} />
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
      <Footer publication={publication} sections={sections} />
    </>
  );
}
