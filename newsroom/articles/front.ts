import type { StoryDto } from './article';

/** How the front page is laid out. Pure: the same stories give the same page, and no story stands on it twice (the rail of the latest apart). */
export interface Front {
  /** The newest piece of news with a picture among the first ten; the newest of all where there is none. */
  lead: StoryDto | null;
  /** Beside the lead: the four after it. */
  secondary: StoryDto[];
  /** Below the lead: the next three, those with a picture first. */
  trio: StoryDto[];
  /** The rail: the newest, without the lead. */
  latest: StoryDto[];
  /** The newest story of `longReadWords` or more with a picture that stands nowhere else. */
  longRead: StoryDto | null;
  /** For each section what is new there and stands nowhere else, where that is three stories or more. */
  bands: { section: { id: string; slug: string; name: string; description: string }; stories: StoryDto[] }[];
}
export interface Band {
  section: { id: string; slug: string; name: string; description: string };
  stories: StoryDto[];
}

/** Six minutes at the pace of `readingMinutes`. */
export const longReadWords = 1_500;
const sizes = { leadAmong: 10, secondary: 4, trio: 3, latest: 10, band: 6, leastBand: 3 };

const isNews = ({ label }: StoryDto) => label !== 'opinion' && label !== 'letter' && label !== 'sponsored';

/** `newest` is in order of publication, newest first; `bands` in the order of the navigation. */
export function arrange(newest: StoryDto[], bands: Band[]): Front {
  const used = new Set<string>();
  const use = (stories: StoryDto[]) => {
    for (const { id } of stories) used.add(id);
    return stories;
  };
  const free = (stories: StoryDto[]) => stories.filter(({ id }) => !used.has(id));

  const lead = newest.slice(0, sizes.leadAmong).find((story) => story.picture && isNews(story)) ?? newest[0] ?? null;
  if (lead) use([lead]);
  const latest = newest.filter((story) => story !== lead).slice(0, sizes.latest);
  const secondary = use(free(newest).slice(0, sizes.secondary));
  const longRead = free(newest).find((story) => story.words >= longReadWords && story.picture) ?? null;
  if (longRead) use([longRead]);
  const trio = use(pictured(free(newest)).slice(0, sizes.trio));
  const shown = bands
    .map(({ section, stories }) => ({ section, stories: free(stories).slice(0, sizes.band) }))
    .filter(({ stories }) => stories.length >= sizes.leastBand);
  return { lead, secondary, trio, latest, longRead, bands: shown };
}

/** Those with a picture first, each half in its order: of the first six, so that an old picture does not push out the news. */
function pictured(stories: StoryDto[]): StoryDto[] {
  const near = stories.slice(0, sizes.trio * 2);
  return [...near.filter(({ picture }) => picture), ...near.filter(({ picture }) => !picture)];
}
