import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { draftSaves } from '@/db/schema/drafts';
import { freshDatabase } from '@/db/testing';
import { forgetWhatIsOver } from '@/newsroom/forget';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, aSection, aStory, later, noon, paragraph } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { toBody } from '@/newsroom/text/markdown';
import type { Manuscript } from '../article';
import { draftArticle } from '../draft-article';
import { type DraftSave, saveDraft } from '../save-draft';
import type { Choices, Conflict } from './asked';
import { withChange } from './change';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let maren: UserActor;
let otto: UserActor;
let story: Manuscript;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  [maren, otto] = [await anyone('editor', 'Maren Oduya'), await anyone('editor', 'Otto Pell')];
  story = await aStory({ body: bodyOf('One.', 'Two.', 'Three.') });
  const drafted = await draftArticle(maren, story, noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  id = drafted.id;
});
afterEach(() => database.close());

function bodyOf(...texts: string[]): Manuscript['body'] {
  return { type: 'doc', content: texts.map((text, at) => paragraph(text, `p00${at}`)) };
}

const save = (who: UserActor, version: number, changes: Partial<Manuscript>, more: Partial<DraftSave> = {}, at = 1) =>
  saveDraft(who, { id, version, manuscript: { ...story, ...changes }, ...more }, later(at));

async function draft() {
  const [row] = await db().select().from(articles).where(eq(articles.id, id));
  const manuscript = row?.draft as Manuscript;
  const texts = manuscript.body.content.map((block) => ('content' in block ? JSON.stringify(block.content) : ''));
  return { ...manuscript, version: row?.draftVersion, texts: texts.map((text) => /"text":"([^"]*)/.exec(text)?.[1]) };
}

describe('two people on one draft', () => {
  it('of two paragraphs have both in it; the later is told who changed how much, and how to go on', async () => {
    await save(otto, 1, { body: bodyOf('One, by Otto.', 'Two.', 'Three.'), kicker: 'Harbour' });
    const sent = { body: bodyOf('One.', 'Two.', 'Three, by Maren.') };
    const saved = await save(maren, 1, sent);
    expect(saved).toMatchObject({
      ok: true,
      version: 3,
      others: { who: ['Otto Pell'], self: false, paragraphs: 1, fields: ['kicker'], gone: [] },
    });
    const now = await draft();
    expect(now).toMatchObject({ version: 3, kicker: 'Harbour', texts: ['One, by Otto.', 'Two.', 'Three, by Maren.'] });
    const change = (saved.ok && saved.others?.change) || undefined;
    expect(change && withChange({ ...story, ...sent }, change)).toMatchObject({ kicker: 'Harbour', body: now.body });
  });

  it('of one paragraph: the later is asked, in words, by whom and when, and nothing is changed', async () => {
    await save(otto, 1, { body: bodyOf('One.', 'Two, by *Otto*.', 'Three.') }, {}, 5);
    const before = await fingerprint();
    expect(await save(maren, 1, { body: bodyOf('One.', 'Two, by Maren.', 'Three.') }, {}, 6)).toMatchObject({
      ok: false,
      problem: 'draft-conflict',
      status: 409,
      values: { who: 'Otto Pell' },
      asked: [
        {
          key: 'p001',
          field: null,
          was: 'Two.',
          theirs: 'Two, by \\*Otto\\*.',
          mine: 'Two, by Maren.',
          who: 'Otto Pell',
          self: false,
          at: later(5).toISOString(),
          third: true,
        },
      ],
    });
    expect(await fingerprint()).toBe(before);
  });

  it('of a field told by names, not ids', async () => {
    await save(otto, 1, { sectionId: await aSection('Town') });
    expect(await save(maren, 1, { sectionId: await aSection('Sport') })).toMatchObject({
      asked: [{ key: 'sectionId', field: 'sectionId', was: 'Harbour', theirs: 'Town', mine: 'Sport', third: false }],
    });
  });

  const ask = async () => {
    await save(otto, 1, { body: bodyOf('One.', 'Two, by Otto.', 'Three.') });
    const mine = { body: bodyOf('One.', 'Two, by Maren.', 'Three, by Maren.') };
    const refused = (await save(maren, 1, mine)) as Conflict;
    return { mine, seen: refused.asked[0]?.seen ?? '' };
  };
  it.each([
    ['mine', '', 'Two, by Maren.'],
    ['theirs', '', 'Two, by Otto.'],
    ['third', 'Two, by **both**.', 'Two, by '],
  ] as const)('who chose %s gets it, with everything else they wrote', async (take, third, text) => {
    const { mine, seen } = await ask();
    const choices: Choices = { p001: { take, third, seen } };
    expect(await save(maren, 1, mine, { choices })).toMatchObject({ ok: true, version: 3 });
    expect((await draft()).texts).toEqual(['One.', text, 'Three, by Maren.']);
  });

  it.each([
    ['in sight of another text of theirs', { take: 'mine', third: '', seen: 'another' }],
    ['for a third that is empty', { take: 'third', third: ' ' }],
  ] as const)('a choice made %s is asked again, and changes nothing', async (_, choice) => {
    const { mine, seen } = await ask();
    const before = await fingerprint();
    const choices: Choices = { p001: { seen, ...choice } };
    expect(await save(maren, 1, mine, { choices })).toMatchObject({ ok: false, problem: 'draft-conflict' });
    expect(await fingerprint()).toBe(before);
  });

  it('at once are both in', async () => {
    const saves = [
      save(maren, 1, { body: bodyOf('One!', 'Two.', 'Three.') }),
      save(otto, 1, { body: bodyOf('One.', 'Two.', 'Three!') }),
    ];
    expect((await Promise.all(saves)).map(({ ok }) => ok)).toEqual([true, true]);
    expect((await draft()).texts).toEqual(['One!', 'Two.', 'Three!']);
  });

  it('a writer who changed nothing is brought the others’ words, and nothing is written', async () => {
    await save(otto, 1, { headline: 'By Otto' });
    const before = await fingerprint();
    const saved = await save(maren, 1, {});
    expect(saved).toMatchObject({ ok: true, version: 2, others: { change: { fields: { headline: 'By Otto' } } } });
    expect(await fingerprint()).toBe(before);
  });
});

describe('two windows of one person', () => {
  it('are two writers: what does not touch is merged, the rest is asked', async () => {
    await save(maren, 1, { headline: 'One' }, { window: 'windowone1' });
    expect(await save(maren, 1, { kicker: 'K' }, { window: 'windowtwo2' })).toMatchObject({
      ok: true,
      others: { who: [], self: true },
    });
    expect(await save(maren, 1, { headline: 'Two' }, { window: 'windowtwo2' })).toMatchObject({
      problem: 'draft-conflict-self',
      asked: [{ key: 'headline', self: true }],
    });
  });
});

describe('a window whose answer was lost', () => {
  const window = 'windowone1';
  it('goes on from what it had sent: nobody is asked about their own words', async () => {
    await save(maren, 1, { body: bodyOf('One', 'Two.', 'Three.') }, { window });
    expect(await save(maren, 1, { body: bodyOf('One more', 'Two.', 'Three.') }, { window })).toEqual({
      ok: true,
      version: 3,
    });
    expect((await draft()).texts).toEqual(['One more', 'Two.', 'Three.']);
  });

  it('also where somebody else saved before it: theirs stay, its own go on', async () => {
    await save(otto, 1, { body: bodyOf('One.', 'Two.', 'Three, by Otto.') });
    await save(maren, 1, { body: bodyOf('One', 'Two.', 'Three.') }, { window });
    expect(await save(maren, 1, { body: bodyOf('One more', 'Two.', 'Three.') }, { window })).toMatchObject({
      ok: true,
      version: 4,
      others: { who: ['Otto Pell'], paragraphs: 1 },
    });
    expect((await draft()).texts).toEqual(['One more', 'Two.', 'Three, by Otto.']);
  });
});

describe('Markdown that lost the names of its blocks', () => {
  it('is merged all the same', async () => {
    await save(otto, 1, { body: bodyOf('One, by Otto.', 'Two.', 'Three.') });
    const body = toBody('One.\n\nTwo.\n\nThree, by Maren.');
    expect(await save(maren, 1, { body })).toMatchObject({ ok: true });
    expect((await draft()).texts).toEqual(['One, by Otto.', 'Two.', 'Three, by Maren.']);
  });
});

describe('saves of before', () => {
  it('are kept as what they replaced, and forgotten after 30 days', async () => {
    await save(maren, 1, { headline: 'Two' });
    expect(await db().select().from(draftSaves)).toMatchObject([
      { version: 2, savedBy: maren.userId, before: { fields: { headline: story.headline }, blocks: {}, order: null } },
    ]);
    await forgetWhatIsOver(later(30 * 24 * 60));
    expect((await db().select().from(draftSaves)).length).toBe(1);
    await forgetWhatIsOver(later(30 * 24 * 60 + 1));
    expect(await db().select().from(draftSaves)).toEqual([]);
  });

  it('once forgotten, a later writer chooses between the whole texts, and loses nothing', async () => {
    await save(otto, 1, { headline: 'Two' });
    await forgetWhatIsOver(later(31 * 24 * 60));
    const before = await fingerprint();
    expect(await save(maren, 1, { headline: 'Mine' })).toMatchObject({
      problem: 'draft-too-old',
      status: 409,
      values: { who: 'Otto Pell', version: 2 },
    });
    expect(await fingerprint()).toBe(before);
    expect(await save(maren, 2, { headline: 'Mine' })).toMatchObject({ ok: true, version: 3 });
  });
});
