import { describe, expect, it } from 'vitest';
import type { StoryDto } from './article';
import { arrange, type Band, longReadWords } from './front';

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
    expect(arrange([], [])).toEqual({ lead: null, secondary: [], trio: [], latest: [], longRead: null, bands: [] });
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

  it('shows no story twice, the rail of the latest apart', () => {
    const newest = many(20, { picture });
    const band: Band = { section, stories: newest };
    const { lead, secondary, trio, bands } = arrange(newest, [band]);
    const shown = [lead?.id, ...ids(secondary), ...ids(trio), ...bands.flatMap(({ stories }) => ids(stories))];
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBe(1 + 4 + 3 + 6);
  });

  it('has in the rail the newest ten without the lead', () => {
    const { latest } = arrange(many(12, { picture }), []);
    expect(ids(latest)).toEqual(Array.from({ length: 10 }, (_, place) => `n${place + 1}`));
  });

  it('prefers stories with a picture in the row of three, but not old ones to new', () => {
    const newest = [...many(8), story('p', { picture }), ...many(20).map((one) => ({ ...one, id: `x${one.id}` }))];
    const late = story('late', { picture });
    expect(ids(arrange([...newest, late], []).trio)).not.toContain('late');
    expect(ids(arrange([story('lead', { picture }), ...many(6), story('p', { picture })], []).trio)[0]).toBe('p');
  });

  it('gives the whole width to a long story with a picture', () => {
    const long = story('long', { picture, words: longReadWords });
    const before = [story('lead', { picture }), ...many(6)];
    expect(arrange([...before, long], []).longRead).toBe(long);
    expect(arrange([...before, { ...long, words: longReadWords - 1 }], []).longRead).toBeNull();
  });

  it('draws no band for a section with less than three stories that are not shown above', () => {
    const older = ['x', 'y', 'z'].map((id) => story(id));
    const band = (stories: StoryDto[]) => arrange(many(8), [{ section, stories }]).bands.length;
    expect(band([...many(8), ...older])).toBe(1);
    expect(band([...many(8), ...older.slice(1)])).toBe(0);
  });
});
