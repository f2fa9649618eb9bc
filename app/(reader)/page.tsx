import { Ranked } from '@/components/article/ranked';
import { Story } from '@/components/article/story';
import { Band } from '@/components/site/band';
import { EmptyFront } from '@/components/site/empty-front';
import { Footer } from '@/components/site/footer';
import { Latest } from '@/components/site/latest';
import { Lead } from '@/components/site/lead';
import { LongRead } from '@/components/site/long-read';
import { Masthead } from '@/components/site/masthead';
import { frontMetadata } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { monthOf } from '@/newsroom/articles/calendar';
import { getFront } from '@/newsroom/articles/front-queries';
import { listMostDiscussed } from '@/newsroom/articles/list-queries';
import { listSharing } from '@/newsroom/articles/related-queries';
import { getVoice } from '@/newsroom/comments/voice-queries';
import { listSections } from '@/newsroom/sections/queries';
import { lists } from '@/words/site';

export const generateMetadata = frontMetadata;

export default async function FrontPage() {
  const [publication, sections, front, discussed, voice] = await Promise.all([
    publicationOnce(),
    listSections(),
    getFront(),
    listMostDiscussed(5),
    getVoice(),
  ]);
  const { lead, secondary, trio, latest, longRead } = front;
  const beside = lead ? await listSharing(lead.id, 2) : [];
  const newest =
    [lead, ...latest]
      .flatMap((story) => story?.publishedAt ?? [])
      .sort()
      .at(-1) ?? null;
  const [top, ...bands] = front.bands;
  return (
    <>
      <Masthead publication={publication} sections={sections} edition={newest} />
      <main id="main">
        {lead ? (
          <div className="wrap">
            <div className="lead">
              <Latest
                stories={latest}
                place={publication}
                month={newest && monthOf(new Date(newest), publication.timeZone)}
              />
              <Lead story={lead} beside={beside} voice={voice} place={publication} />
              <section className="sec stack" aria-label={lists.secondary}>
                {secondary.map((story, place) => (
                  <Story key={story.id} story={story} {...(place === 0 && { size: 'm', sizes: thumbnail })} />
                ))}
              </section>
            </div>
            <div className="cols c84 second">
              <section className="cols c3" aria-label={lists.more}>
                {trio.map((story) => (
                  <Story key={story.id} story={story} size="l" sizes={thumbnail} />
                ))}
              </section>
              <Ranked id="h-discussed" title={lists.mostDiscussed} stories={discussed} />
            </div>
            {top && <Band {...top} />}
          </div>
        ) : (
          <EmptyFront />
        )}
        {longRead && <LongRead story={longRead} />}
        <div className="wrap">
          {bands.map((band) => (
            <Band key={band.section.id} {...band} />
          ))}
        </div>
      </main>
      <Footer publication={publication} sections={sections} />
    </>
  );
}

const thumbnail = '(max-width: 720px) 104px, 280px';
