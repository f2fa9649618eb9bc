import type { StoryDto } from './article';

/** How the front page is laid out. Pure: the same stories and pins give the same page, and no story is told on it twice; the rail alone names some again. */
export interface Front {
  /** The places that editors may pin a story to, by number: 0 the lead, then `besideSlots`, then `rowSlots`; null where none stands. */
  places: (StoryDto | null)[];
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
const sizes = { leadAmong: 10, rowAmong: 20, latest: 10, band: 6, leastBand: 3 };
/** The places beside the lead, the first of them with a picture, and those of the row below it. */
export const besideSlots = [1, 2, 3, 4];
export const rowSlots = [5, 6, 7];

const isNews = ({ label }: StoryDto) => label !== 'opinion' && label !== 'letter' && label !== 'sponsored';

/**
 * `newest` is in order of publication, newest first; `bands` in the order of the navigation; `pinned` what editors gave a
 * place to, by its number. A pinned story stands where it was put, whatever it is; every other place is filled by time.
 * Where nothing but pinned stories is left to lead with, the first of them does.
 */
export function arrange(newest: StoryDto[], bands: Band[], pinned: ReadonlyMap<number, StoryDto> = new Map()): Front {
  const used = new Set([...pinned.values()].map(({ id }) => id));
  const free = (stories: StoryDto[]) => stories.filter(({ id }) => !used.has(id));
  const take = (among: StoryDto[], most: number, fits: (story: StoryDto) => unknown = () => true) => {
    const taken = free(among).filter(fits).slice(0, most);
    for (const { id } of taken) used.add(id);
    return taken;
  };

  const first = (among: StoryDto[], fits?: (story: StoryDto) => unknown) => take(among, 1, fits)[0] ?? null;

  const top = newest.slice(0, sizes.leadAmong);
  const lead = pinned.get(0) ?? first(top, (story) => story.picture && isNews(story)) ?? first(newest);
  const longRead = first(newest, ({ words, picture }) => words >= longReadWords && picture);
  const beside = besideSlots.map(
    (slot) =>
      pinned.get(slot) ??
      first(
        newest,
        ({ picture, label }) => label !== 'sponsored' && (slot === besideSlots[0] ? picture : label !== 'news'),
      ),
  );
  const near = free(newest).slice(0, sizes.rowAmong);
  const row = rowSlots.map((slot) => pinned.get(slot) ?? first(near, ({ picture }) => picture));
  const places = inFront([lead, ...beside, ...row]);
  const standing = (slots: readonly number[]) => slots.flatMap((slot) => places[slot] ?? []);
  const latest = free(newest).slice(0, sizes.latest);
  const shown = bands
    .map(({ section, stories }) => ({ section, stories: free(stories).slice(0, sizes.band) }))
    .filter(({ stories }) => stories.length >= sizes.leastBand);
  return {
    places,
    edition: newest[0]?.publishedAt ?? null,
    lead: places[0] ?? null,
    secondary: standing(besideSlots),
    trio: standing(rowSlots),
    latest,
    longRead,
    bands: shown,
  };
}

/** The same places with the first story that there is as the lead: a page with stories never begins with none. */
function inFront(places: (StoryDto | null)[]): (StoryDto | null)[] {
  const at = places.findIndex((story) => story !== null);
  return at < 1
    ? places
    : places.map((story, slot) => (slot === 0 ? (places[at] ?? null) : slot === at ? null : story));
}

/** Those of `stories` that the top of the page does not tell already. */
export function untold({ lead, secondary, trio, longRead }: Front, stories: StoryDto[]): StoryDto[] {
  const told = new Set([lead, longRead, ...secondary, ...trio].map((story) => story?.id));
  return stories.filter(({ id }) => !told.has(id));
}
