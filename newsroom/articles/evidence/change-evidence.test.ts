import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { revisions } from '@/db/schema/drafts';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { demo, type UserActor } from '@/newsroom/people/actor';
import { anyone, aStory, later, noon, paragraph } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import type { Manuscript } from '../article';
import { draftArticle } from '../draft-article';
import { restoreRevision } from '../drafts/restore-revision';
import { publishArticle } from '../publish-article';
import { saveDraft } from '../save-draft';
import type { Claim, Evidence, Source } from './evidence';
import { moveEvidence } from './move-evidence';
import { putClaim } from './put-claim';
import { putSource } from './put-source';
import { removeClaim, removeSource } from './remove-evidence';
import { seenMark } from './seen';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let maren: UserActor;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  maren = await anyone('editor', 'Maren Oduya');
  const drafted = await draftArticle(maren, await aStory(), noon);
  if (!drafted.ok) throw new Error(drafted.problem);
  id = drafted.id;
});
afterEach(() => database.close());

const named = { naming: 'named', why: '', link: '', archive: '' } as const;
const log: Source = { id: 'log1', kind: 'document', title: 'Maintenance log', ...named };
const yard: Source = { id: 'yard', kind: 'document', title: 'Yard ledger', ...named };
const use = [{ id: 'log1', place: 'p. 14' }];
const wear: Claim = { id: 'wear', claim: 'It was worn.', saidBy: '', standing: 'stands', note: '', sources: use };

const add = (source: Source, at = later(1)) => putSource(maren, { id, source, seen: '' }, at);
const claim = (one: Claim, at = later(2)) => putClaim(maren, { id, claim: one, seen: '' }, at);
async function row() {
  const [found] = await db().select().from(articles).where(eq(articles.id, id));
  if (!found) throw new Error('The story is gone.');
  return { ...found, draft: found.draft as Manuscript };
}
const evidence = async (): Promise<Evidence | undefined> => (await row()).draft.evidence;

/** `act` is refused like this and leaves no trace. */
async function refused(act: () => Promise<unknown>, like: object): Promise<void> {
  const before = await fingerprint();
  expect(await act()).toMatchObject({ ok: false, ...like });
  expect(await fingerprint()).toBe(before);
}

describe('a source or a claim', () => {
  it('is put into the draft and nothing else of it is touched: a version, a revision, an event, nothing for readers', async () => {
    await publishArticle(maren, { id }, noon);
    const before = await row();
    expect(await add(log)).toEqual({ ok: true, version: 2, evidence: { sources: [log], claims: [] } });
    expect(await claim(wear)).toMatchObject({ version: 3 });
    const after = await row();
    expect(after.draft).toEqual({ ...before.draft, evidence: { sources: [log], claims: [wear] } });
    expect(after.liveVersionId).toBe(before.liveVersionId);
    expect(await db().select().from(revisions).where(eq(revisions.version, 3))).toHaveLength(1);
    expect(await db().select().from(events).where(eq(events.kind, 'article.saved'))).toHaveLength(2);
  });

  it('sent twice is there once, silently', async () => {
    await add(log);
    const before = await fingerprint();
    expect(await add(log, later(5))).toMatchObject({ ok: true, version: 2 });
    expect(await fingerprint()).toBe(before);
  });

  it('is changed by whoever saw it as it stands', async () => {
    await add(log);
    const changed = { ...log, title: 'The log' };
    expect(await putSource(maren, { id, source: changed, seen: seenMark(log) }, later(2))).toMatchObject({ ok: true });
    expect(await evidence()).toEqual({ sources: [changed], claims: [] });
  });

  it('that somebody changed meanwhile is not overwritten: the refusal says what stands, and what to send to replace it', async () => {
    await add(log);
    const theirs = { ...log, title: 'The Trust’s log' };
    await putSource(maren, { id, source: theirs, seen: seenMark(log) }, later(2));
    const mine = { ...log, title: 'My log' };
    const now = { problem: 'evidence-moved', status: 409, values: { now: 'The Trust’s log.', seen: seenMark(theirs) } };
    await refused(() => putSource(maren, { id, source: mine, seen: seenMark(log) }, later(3)), now);
    expect(await putSource(maren, { id, source: mine, seen: seenMark(theirs) }, later(4))).toMatchObject({ ok: true });
  });

  it('that somebody took out meanwhile is refused, and put back by whoever sends it again', async () => {
    await claim({ ...wear, sources: [] });
    await removeClaim(maren, { id, item: 'wear', seen: seenMark({ ...wear, sources: [] }) }, later(3));
    const mine = { ...wear, claim: 'Worn out.', sources: [] };
    const gone = { problem: 'evidence-gone', status: 409, values: { seen: '' } };
    await refused(() => putClaim(maren, { id, claim: mine, seen: seenMark(wear) }, later(4)), gone);
    expect(await claim(mine, later(5))).toMatchObject({ ok: true, evidence: { claims: [mine] } });
  });

  it.each<[string, () => Promise<unknown>, object]>([
    ['a source without a name', () => add({ ...log, title: '' }), { fields: { title: 'source-title-missing' } }],
    [
      'an unnamed one without the reason',
      () => add({ ...log, naming: 'unnamed' }),
      { problem: 'source-refused', fields: { why: 'source-why-missing' } },
    ],
    ['a link to nowhere', () => add({ ...log, link: 'ftp://x' }), { fields: { link: 'source-link-unusable' } }],
    ['a claim without words', () => claim({ ...wear, claim: ' ' }), { fields: { claim: 'claim-missing' } }],
    [
      'a claim on a source of another story',
      () => claim(wear),
      { problem: 'claim-refused', fields: { sources: 'source-unknown' } },
    ],
  ])('%s is refused with 422, and changes nothing', async (_, act, like) => {
    await refused(act, { status: 422, ...like });
  });

  it('beyond the fortieth is refused', async () => {
    const sources = Array.from({ length: 40 }, (_, n) => ({ ...log, id: `s${n}` }));
    const drafted = await draftArticle(maren, await aStory({ evidence: { sources, claims: [] } }), noon);
    id = drafted.ok ? drafted.id : '';
    await refused(() => add(log), { problem: 'evidence-refused', status: 422 });
  });

  it('of a story that is not there is refused', async () => {
    await refused(() => putSource(demo, { id: 'nothing', source: log, seen: '' }, noon), { status: 404 });
  });
});

describe('taking one out', () => {
  it('leaves no field behind where it was the last', async () => {
    const before = (await row()).draft;
    await add(log);
    await removeSource(maren, { id, item: 'log1', seen: seenMark(log) }, later(2));
    expect((await row()).draft).toEqual(before);
  });

  it('twice is once', async () => {
    await add(log);
    const gone = { id, item: 'log1', seen: seenMark(log) };
    await removeSource(maren, gone, later(2));
    expect(await removeSource(maren, gone, later(3))).toMatchObject({ ok: true, version: 3 });
  });

  it('is refused for a source that claims rest on', async () => {
    await add(log);
    await claim(wear);
    const used = { problem: 'source-used', status: 409, values: { claims: 1 } };
    await refused(() => removeSource(maren, { id, item: 'log1', seen: seenMark(log) }, later(3)), used);
  });

  it('is refused where somebody changed it meanwhile', async () => {
    await add(log);
    const like = { problem: 'evidence-not-removed', status: 409, values: { now: 'Maintenance log.' } };
    await refused(() => removeSource(maren, { id, item: 'log1', seen: 'another' }, later(3)), like);
  });
});

it('one is put before another; twice is once, and before what is gone it stays', async () => {
  await add(log);
  await add(yard);
  const up = { id, item: 'yard', before: 'log1' };
  expect(await moveEvidence(maren, 'sources', up, later(2))).toMatchObject({ evidence: { sources: [yard, log] } });
  const before = await fingerprint();
  expect(await moveEvidence(maren, 'sources', up, later(3))).toMatchObject({ ok: true });
  await moveEvidence(maren, 'sources', { id, item: 'log1', before: 'gone' }, later(3));
  expect(await fingerprint()).toBe(before);
});

describe('a text that is written meanwhile', () => {
  const words = (text: string) => ({ body: { type: 'doc' as const, content: [paragraph(text)] } });
  /** The story of `beforeEach`, said anew. */
  const story = async (changes: Partial<Manuscript>): Promise<Manuscript> => {
    const { evidence: _, ...draft } = (await row()).draft;
    return { ...draft, ...changes };
  };

  it('is saved without its form holding them, and they stay; whoever writes hears of it, with what they are now', async () => {
    await add(log);
    const saved = await saveDraft(maren, { id, version: 1, manuscript: await story(words('It opens.')) }, later(3));
    expect(saved).toMatchObject({ ok: true, version: 3, others: { fields: ['evidence'], self: true } });
    expect(saved).toHaveProperty('others.change.fields.evidence', { sources: [log], claims: [] });
    expect((await row()).draft).toMatchObject({ ...words('It opens.'), evidence: { sources: [log] } });
  });

  it('is not told of what its own window put in', async () => {
    await putSource(maren, { id, source: log, seen: '', window: 'abcdefgh' }, later(1));
    const mine = { id, version: 1, window: 'abcdefgh', manuscript: await story(words('It opens.')) };
    expect(await saveDraft(maren, mine, later(2))).toEqual({ ok: true, version: 3 });
    expect(await evidence()).toEqual({ sources: [log], claims: [] });
  });

  it('and what was taken out stays out, although the text was begun while it was there', async () => {
    await add(log);
    await removeSource(maren, { id, item: 'log1', seen: seenMark(log) }, later(2));
    await saveDraft(maren, { id, version: 2, manuscript: await story(words('It opens.')) }, later(3));
    expect('evidence' in (await row()).draft).toBe(false);
  });

  it('cannot smuggle any in with its form', async () => {
    const manuscript = await story({ ...words('It opens.'), evidence: { sources: [log], claims: [] } });
    expect(await saveDraft(maren, { id, version: 1, manuscript }, later(1))).toMatchObject({ ok: true });
    expect('evidence' in (await row()).draft).toBe(false);
  });

  it('is brought back with those it had', async () => {
    await add(log, later(15));
    const kept = await db().select().from(revisions).where(eq(revisions.articleId, id)).orderBy(revisions.version);
    const [first = '', second = ''] = kept.map((revision) => revision.id);
    await restoreRevision(maren, { id, revision: first }, later(30));
    expect('evidence' in (await row()).draft).toBe(false);
    await restoreRevision(maren, { id, revision: second }, later(45));
    expect(await evidence()).toEqual({ sources: [log], claims: [] });
  });
});

it('a change of nothing but a source is a change that can be published', async () => {
  await publishArticle(maren, { id }, noon);
  await add(log);
  expect(await publishArticle(maren, { id }, later(2))).toMatchObject({ ok: true, version: 2 });
});
