import { Ranked } from '@/components/article/ranked';
import { Story } from '@/components/article/story';
import type { StoryDto } from '@/newsroom/articles/article';
import { monthOf } from '@/newsroom/articles/calendar';
import type { Front } from '@/newsroom/articles/front';
import type { VoiceDto } from '@/newsroom/comments/voice-queries';
import type { Place } from '@/words/dates';
import { lists } from '@/words/site';
import { Latest } from './latest';
import { Lead } from './lead';

const thumbnail = '(max-width: 720px) 104px, 280px';

/** The top of the front page: the rail of the latest, the lead, and what stands beside it. */
export function TopStories({
  front: { lead, latest, secondary, edition },
  beside,
  voice,
  place,
}: {
  front: Front;
  beside: StoryDto[];
  voice: VoiceDto | null;
  place: Place;
}) {
  if (!lead || !edition) return null;
  return (
    <div className="lead">
      <Latest stories={latest} place={place} month={monthOf(new Date(edition), place.timeZone)} />
      <Lead story={lead} beside={beside} voice={voice} place={place} />
      {secondary.length > 0 && (
        <section className="sec stack" aria-label={lists.secondary}>
          {secondary.map((story, at) => (
            <Story key={story.id} story={story} {...(at === 0 && { size: 'm', sizes: thumbnail })} />
          ))}
        </section>
      )}
    </div>
  );
}

/** Below it: three pictures and what is discussed most. */
export function SecondStories({ trio, discussed }: { trio: StoryDto[]; discussed: StoryDto[] }) {
  if (trio.length + discussed.length === 0) return null;
  return (
    <div className={trio.length > 0 && discussed.length > 0 ? 'cols c84 second' : 'second'}>
      {trio.length > 0 && (
        <section className={`cols c${trio.length}`} aria-label={lists.more}>
          {trio.map((story) => (
            <Story key={story.id} story={story} size="l" sizes={thumbnail} />
          ))}
        </section>
      )}
      <Ranked id="h-discussed" title={lists.mostDiscussed} stories={discussed} />
    </div>
  );
}
