import { Picture } from '@/components/article/picture';
import { Story } from '@/components/article/story';
import type { StoryDto } from '@/newsroom/articles/article';
import type { Front } from '@/newsroom/articles/front';
import { lists } from '@/words/site';

type Shown = Front['bands'][number];

/** A section on the front page: signed argument in four columns, news as one story told and the rest as headlines. */
export function Band({ section, stories }: Shown) {
  const id = `s-${section.slug}`;
  const signed = stories.every(({ label }) => label === 'opinion' || label === 'letter');
  return (
    <section className="band" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <a href={`/sections/${section.slug}`}>{section.name}</a>
        </h2>
        {section.description && <p>{section.description}</p>}
        <a className="more" href={`/sections/${section.slug}`}>
          {lists.moreFrom(section.name)}
        </a>
      </header>
      {signed ? <Signed stories={stories.slice(0, 4)} /> : <News stories={stories} />}
    </section>
  );
}

function Signed({ stories }: { stories: StoryDto[] }) {
  return (
    <div className={stories.length === 4 ? 'cols c4' : 'cols c3'}>
      {stories.map((story) => (
        <Story key={story.id} story={story} size="m" kicker={false} />
      ))}
    </div>
  );
}

function News({ stories: [first, ...rest] }: { stories: StoryDto[] }) {
  if (!first) return null;
  const half = Math.ceil(rest.length / 2);
  return (
    <div className="cols c532">
      <div className={first.picture ? 'side' : undefined}>
        <Story story={first} size="l" kicker={false} />
        {first.picture && <Picture picture={first.picture} sizes="104px" decorative />}
      </div>
      <Headlines stories={rest.slice(0, half)} />
      {rest.length > half && <Headlines stories={rest.slice(half)} />}
    </div>
  );
}

function Headlines({ stories }: { stories: StoryDto[] }) {
  return (
    <div className="stack">
      {stories.map((story) => (
        <Story key={story.id} story={story} standfirst={false} kicker={false} />
      ))}
    </div>
  );
}
