import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { demo } from '@/newsroom/people/actor';
import { anAuthor, aSection } from '@/newsroom/testing/cast';
import { published, withTags } from '@/newsroom/testing/published';
import { countCorrectionsTo, getCorrectedYear } from './corrected-queries';
import { publishCorrection } from './publish-correction';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let author: string;
let section: string;
beforeEach(async () => {
  database = await freshDatabase();
  [author, section] = [await anAuthor(), await aSection()];
});
afterEach(() => database.close());

/** A story published at `at` and corrected `hours` later. */
async function corrected(at: string, hours: number): Promise<void> {
  const first = new Date(at);
  const { id, story } = await published({ sectionId: section, bylines: [author], headline: `Of ${at}` }, first);
  const then = new Date(first.getTime() + hours * 3_600_000);
  await saveDraft(demo, { id, version: 1, manuscript: { ...story, kicker: 'Mended' } }, then);
  const made = await publishCorrection(demo, { id, severity: 'minor', words: 'We erred.' }, then);
  if (!made.ok) throw new Error(made.problem);
}

describe('the corrections of a year', () => {
  it('have a median from five on, which one slow correction does not move', async () => {
    for (const [day, hours] of [1, 2, 3, 4, 900].entries()) await corrected(`2025-03-0${day + 1}T12:00:00Z`, hours);
    const { value, tags } = await withTags(() => getCorrectedYear('2025', 'Europe/London'));
    expect(value).toEqual({ made: 5, stories: 5, medianSeconds: 3 * 3_600 });
    expect(tags).toEqual(new Set(['corrections', 'feed']));
  });

  it('have none below that, and are counted by the paper’s own clocks', async () => {
    await corrected('2025-12-31T23:30:00Z', 1);
    await published({ sectionId: section, bylines: [author], headline: 'Another' }, new Date('2026-06-01T12:00:00Z'));
    const nothing = { made: 0, stories: 0, medianSeconds: null };
    expect(await getCorrectedYear('2025', 'UTC')).toEqual({ ...nothing, stories: 1 });
    expect(await getCorrectedYear('2026', 'UTC')).toEqual({ ...nothing, made: 1, stories: 1 });
    expect(await getCorrectedYear('2025', 'Europe/Berlin')).toEqual(nothing);
    expect(await getCorrectedYear('2026', 'Europe/Berlin')).toEqual({ ...nothing, made: 1, stories: 2 });
  });
});

it('corrections are counted to everybody who is named on the story, and to nobody else', async () => {
  await corrected('2025-03-01T12:00:00Z', 1);
  expect(await countCorrectionsTo(author)).toBe(1);
  expect(await countCorrectionsTo(await anAuthor('Ivo Pell'))).toBe(0);
});
