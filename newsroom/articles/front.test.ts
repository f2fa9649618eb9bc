import { describe, expect, it } from 'vitest';
import type { StoryDto } from './article';
import { arrange, longReadWords, untold } from './front';

const section = { id: 's1', slug: 'town', name: 'Town', description: '' };
const picture = { src: '/media/x/1.jpg', sources: [], width: 3, height: 2, alt: 'a', caption: '', credit: '' };

function story(id: string, more: Partial<StoryDto> = {}): StoryDto {
  return {
    id,
    slug: id,
    headline: id,
    standfirst: '',
    kicker: '',
    label: 'news',
    section,
    bylines: [],
    picture: null,
    words: 300,
    publishedAt: '2026-11-20T12:00:00.000Z',
    updatedAt: '2026-11-20T12:00:00.000Z',
    commentCount: 0,
    comments: 'open',
    ...more,
  };
}
const many = (count: number, more: Partial<StoryDto> = {}) =>
  Array.from({ length: count }, (_, place) => story(`n${place}`, more));
const ids = (stories: StoryDto[]) => stories.map(({ id }) => id);

describe('the front page', () => {
  it('is empty where nothing was published', () => {
    expect(arrange([], [])).toMatchObject({
      edition: null,
      lead: null,
      secondary: [],
      trio: [],
      latest: [],
      longRead: null,
      bands: [],
    });
  });

  it('leads with the newest news that has a picture', () => {
    const newest = [
      story('a'),
      story('b', { picture, label: 'opinion' }),
      story('c', { picture }),
      story('d', { picture }),
    ];
    expect(arrange(newest, []).lead?.id).toBe('c');
  });

  it('leads with the newest story where none of the first ten has a picture', () => {
    expect(arrange([...many(10), story('old', { picture })], []).lead?.id).toBe('n0');
  });

  it('tells no story twice', () => {
    const newest = many(40, { picture, label: 'analysis', words: longReadWords });
    const { lead, longRead, secondary, trio, bands } = arrange(newest, [{ section, stories: newest }]);
    const all = [lead, longRead, ...secondary, ...trio, ...bands.flatMap(({ stories }) => stories)];
    const shown = ids(all.flatMap((one) => one ?? []));
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBe(1 + 1 + 4 + 3 + 6);
  });

  it('has in the rail the ten newest that are not told above', () => {
    const { latest } = arrange([story('lead', { picture }), ...many(12)], []);
    expect(ids(latest)).toEqual(Array.from({ length: 10 }, (_, place) => `n${place}`));
  });

  it('has beside the lead the newest with a picture, then what is more than plain news, never what was paid for', () => {
    const newest = [
      story('lead', { picture }),
      story('paid', { picture, label: 'sponsored' }),
      story('view', { label: 'opinion' }),
      story('seen', { picture }),
      story('why', { label: 'analysis' }),
    ];
    expect(ids(arrange(newest, []).secondary)).toEqual(['seen', 'view', 'why']);
  });

  it('does not put old pictures into the row of three', () => {
    const near = [story('lead', { picture }), story('beside', { picture }), ...many(19), story('near', { picture })];
    const { trio } = arrange([...near, story('far', { picture })], []);
    expect(ids(trio)).toEqual(['near']);
  });

  it('gives the whole width to a long story with a picture', () => {
    const long = story('long', { picture, words: longReadWords });
    const before = [story('lead', { picture }), ...many(6)];
    expect(arrange([...before, long], []).longRead).toBe(long);
    expect(arrange([...before, { ...long, words: longReadWords - 1 }], []).longRead).toBeNull();
  });

  it('draws no band for a section with less than three stories that are not told above', () => {
    const lead = story('lead', { picture });
    const others = ['x', 'y', 'z'].map((id) => story(id));
    const bands = (stories: StoryDto[]) => arrange(stories, [{ section, stories }]).bands.length;
    expect(bands([lead, ...others])).toBe(1);
    expect(bands([lead, ...others.slice(1)])).toBe(0);
  });

  it('goes on from its lead to stories that it does not tell already', () => {
    const front = arrange([story('lead', { picture }), story('beside', { picture }), story('c')], []);
    expect(ids(untold(front, [story('beside'), story('lead'), story('other')]))).toEqual(['other']);
  });

  describe('with pinned stories', () => {
    const newest = many(20, { picture });
    const pinned = (...pins: [number, StoryDto][]) => arrange(newest, [{ section, stories: newest }], new Map(pins));

    it('has each where it was put, old, without a picture or paid for, and fills the rest by time', () => {
      const old = story('old', { label: 'sponsored' });
      expect(ids(pinned([0, old]).secondary)).toEqual(['n0']);
      const { lead, secondary, trio } = pinned([5, old], [2, newest[9] as StoryDto]);
      expect([lead?.id, ids(secondary), ids(trio)]).toEqual(['n0', ['n1', 'n9'], ['old', 'n2', 'n3']]);
    });

    it('tells none of them a second time', () => {
      const { lead, secondary, trio, latest, bands } = pinned([7, newest[0] as StoryDto], [0, newest[12] as StoryDto]);
      const shown = ids([lead ?? [], secondary, trio, latest, ...bands.map(({ stories }) => stories)].flat());
      expect(shown.filter((id) => id === 'n0' || id === 'n12')).toEqual(['n12', 'n0']);
    });

    it('leads with the first of them where there is nothing else', () => {
      const [a, b] = [story('a'), story('b')];
      const { lead, secondary, trio } = arrange(
        [a, b],
        [],
        new Map([
          [6, b],
          [3, a],
        ]),
      );
      expect([lead, secondary, trio]).toEqual([a, [], [b]]);
    });
  });
});
