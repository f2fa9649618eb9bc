import type { StoryDto } from './article';

/** How the front page is laid out. Pure: the same stories give the same page, and no story is told on it twice; the rail alone names some again. */
export interface Front {
  /** When the newest story came out: the date under which the page appears. */
  edition: string | null;
  /** The newest piece of news with a picture among the first ten; the newest of all where there is none. */
  lead: StoryDto | null;
  /** Beside the lead: the newest with a picture, then the three newest that are more than plain news. */
  secondary: StoryDto[];
  /** Below the lead: the next three with a picture, among the next twenty. */
  trio: StoryDto[];
  /** The rail: the ten newest that are not told above. */
  latest: StoryDto[];
  /** The newest story of `longReadWords` or more with a picture that is neither above. */
  longRead: StoryDto | null;
  /** For each section what is new there and is told nowhere above, where that is three stories or more. */
  bands: Band[];
}
export interface Band {
  section: { id: string; slug: string; name: string; description: string };
  stories: StoryDto[];
}

/** Five minutes at the pace of `readingMinutes`. */
export const longReadWords = 1_200;
const sizes = { leadAmong: 10, voices: 3, trio: 3, trioAmong: 20, latest: 10, band: 6, leastBand: 3 };

const isNews = ({ label }: StoryDto) => label !== 'opinion' && label !== 'letter' && label !== 'sponsored';

/** `newest` is in order of publication, newest first; `bands` in the order of the navigation. */
export function arrange(newest: StoryDto[], bands: Band[]): Front {
  const used = new Set<string>();
  const free = (stories: StoryDto[]) => stories.filter(({ id }) => !used.has(id));
  const take = (among: StoryDto[], most: number, fits: (story: StoryDto) => unknown = () => true) => {
    const taken = free(among).filter(fits).slice(0, most);
    for (const { id } of taken) used.add(id);
    return taken;
  };

  const top = newest.slice(0, sizes.leadAmong);
  const [lead = null] = [
    ...take(top, 1, (story) => story.picture && isNews(story)),
    ...(used.size ? [] : take(top, 1)),
  ];
  const [longRead = null] = take(newest, 1, ({ words, picture }) => words >= longReadWords && picture);
  const secondary = [
    ...take(newest, 1, ({ picture, label }) => picture && label !== 'sponsored'),
    ...take(newest, sizes.voices, ({ label }) => label !== 'news' && label !== 'sponsored'),
  ];
  const trio = take(free(newest).slice(0, sizes.trioAmong), sizes.trio, ({ picture }) => picture);
  const latest = free(newest).slice(0, sizes.latest);
  const shown = bands
    .map(({ section, stories }) => ({ section, stories: free(stories).slice(0, sizes.band) }))
    .filter(({ stories }) => stories.length >= sizes.leastBand);
  return { edition: newest[0]?.publishedAt ?? null, lead, secondary, trio, latest, longRead, bands: shown };
}

/** Those of `stories` that the top of the page does not tell already. */
export function untold({ lead, secondary, trio, longRead }: Front, stories: StoryDto[]): StoryDto[] {
  const told = new Set([lead, longRead, ...secondary, ...trio].map((story) => story?.id));
  return stories.filter(({ id }) => !told.has(id));
}
