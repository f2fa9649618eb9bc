import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { freshDatabase } from '@/db/testing';
import { deleteDraft } from '@/newsroom/articles/delete-draft';
import { draftArticle } from '@/newsroom/articles/draft-article';
import type { Event } from '@/newsroom/events';
import { uploadPicture } from '@/newsroom/media/upload-picture';
import { demo } from '@/newsroom/people/actor';
import { addPerson } from '@/newsroom/people/add-person';
import { changeRole } from '@/newsroom/people/change-role';
import { invitePerson } from '@/newsroom/people/invitations/invite-person';
import { record, write } from '@/newsroom/record';
import { mergeSections } from '@/newsroom/sections/merge-sections';
import { anyone, aSection, guest, later, noon } from '@/newsroom/testing/cast';
import { plansOf } from '@/newsroom/testing/published';
import { csvCell, csvLine } from '@/newsroom/text/csv';
import { acts, areas } from '@/words/audit';
import { kindsCalled, kindsIn } from './kinds';
import { instantsOf, type LogFilter, logQuery, toLogEdge, toLogFilter } from './log-filter';
import { firstLine, toLine } from './log-lines';
import { listActors, listActs } from './log-queries';

/** A kind of event without words does not compile. */
const named: Readonly<Record<Event['kind'], string>> = acts;
const everything: LogFilter = { area: null, by: null, thing: null, from: null, to: null, q: null };

describe('the words of the log', () => {
  it('put each kind of event into one part of the filter', () => {
    const parts = (Object.keys(areas) as (keyof typeof areas)[]).flatMap(kindsIn);
    expect([...parts].sort()).toEqual(Object.keys(named).sort());
  });
});

describe('a cell of the file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('that begins like a formula is none: %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each([
    ['plain', 'plain'],
    ['a-b', 'a-b'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=cmd|" /C"!A0', '"\'=cmd|"" /C""!A0"'],
  ])('holds %j as RFC 4180 has it', (text, cell) => expect(csvCell(text)).toBe(cell));

  it('ends its line as RFC 4180 has it', () => expect(csvLine(['a', 1])).toBe('a,1\r\n'));
});

describe('the address of a filter', () => {
  it('says what is asked for, and what cannot be read is left out', () => {
    const filter = { ...everything, area: 'people', from: '2026-11-01', to: '2026-11-20', q: 'Ines & role' } as const;
    expect(toLogFilter(Object.fromEntries(new URLSearchParams(logQuery(filter))))).toEqual(filter);
    const wrong = {
      area: 'constructor',
      by: "' or 1=1",
      thing: ['a', 'b'],
      from: '2026-13-01',
      to: 'yesterday',
      q: ' \0 ',
    };
    expect(toLogFilter(wrong)).toEqual(everything);
    expect(logQuery(everything)).toBe('');
    expect(toLogEdge({ before: logQuery(everything, { at: noon, id: 7 }).split('=')[1] })).toEqual({ at: noon, id: 7 });
    for (const before of ['', '7', '1-1', 'x-y', `${noon.getTime()}-`]) expect(toLogEdge({ before })).toBeNull();
  });

  it('means whole days of the paper’s own zone', () => {
    const days = { ...everything, from: '2026-10-25', to: '2026-10-25' };
    const { from, to } = instantsOf(days, 'Europe/London');
    expect([from?.toISOString(), to?.toISOString()]).toEqual(['2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z']);
  });
});

describe('the log', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.close());

  const list = async (actor: Parameters<typeof listActs>[0], filter: Partial<LogFilter> = {}, more = {}) => {
    const listed = await listActs(actor, { filter: { ...everything, ...filter }, ...more });
    if (!listed.ok) throw new Error(listed.problem);
    return listed;
  };

  it('says who did what to what, the latest first, and names no address', async () => {
    const ada = { ...(await anyone('admin', 'Ada Quill')), provedAt: later(1) };
    const arlo = await anyone('author', 'Arlo Finch');
    await draftArticle(arlo, { headline: 'The bridge' }, noon);
    await changeRole(ada, { id: arlo.userId, role: 'editor' }, later(1));
    await invitePerson(ada, { email: 'iris@tidewick.example', name: 'Iris Penhale', role: 'author' }, later(2));
    await write((tx) => record(tx, guest, { kind: 'sign-in.paused', userId: '' }, later(3)));
    const { acts: shown } = await list(ada);
    expect(shown.map(({ what, who, thing, more }) => [what, who, thing?.name, more])).toEqual([
      ['Sign-in paused after wrong tries', 'A reader', 'An address that nobody here has', ''],
      ['Invitation sent', 'Ada Quill', 'Iris Penhale', 'As Author'],
      ['Role changed', 'Ada Quill', 'Arlo Finch', 'From Author to Editor'],
      ['Story begun', 'Arlo Finch', '“The bridge”', ''],
    ]);
    const file = firstLine + shown.map(toLine).join('');
    expect(file).toContain('Role changed,Arlo Finch,From Author to Editor,person.changed');
    expect(file + JSON.stringify(shown)).not.toContain('@');
  });

  it('calls a picture that nobody described by its file', async () => {
    const ada = await anyone('admin');
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#333' } })
      .png()
      .toBuffer();
    await uploadPicture(ada, { bytes, fileName: 'quay.png', alt: '', caption: '', credit: '' }, noon);
    const { acts: shown } = await list(ada);
    expect(shown.map(({ what, thing }) => [what, thing?.name])).toEqual([['Picture uploaded', 'quay.png']]);
  });

  it('says what became one with what: of a merged section nothing else is left', async () => {
    const ada = await anyone('admin');
    const [id, into] = [await aSection('Harbour'), await aSection('Council')];
    await mergeSections(ada, { id, into }, later(1));
    const { acts: shown } = await list(ada, { area: 'paper' });
    expect(shown.map(({ kind, more }) => `${kind} ${more}`)).toContain('section.merged harbour → council');
  });

  it('shows everybody but an admin their own acts alone, and refuses those of others', async () => {
    const [ada, arlo, edith] = [await anyone('admin'), await anyone('author'), await anyone('editor')];
    await draftArticle(arlo, {}, noon);
    await draftArticle(edith, {}, noon);
    expect((await list(arlo)).acts.length).toBe(1);
    expect((await list(arlo)).filter.by).toBe(arlo.userId);
    expect((await list(ada, { by: edith.userId })).acts.length).toBe(1);
    const others = await listActs(arlo, { filter: { ...everything, by: edith.userId } });
    expect(others).toMatchObject({ problem: 'not-allowed', status: 403 });
    expect(await listActors(arlo)).toEqual([]);
    expect((await listActors(ada)).length).toBe(3);
  });

  it('is narrowed by part, thing and days', async () => {
    const ada = await anyone('admin');
    const drafted = await draftArticle(ada, {}, noon);
    const added = await addPerson(
      demo,
      { email: 'iris@tidewick.example', name: 'Iris', role: 'author', password: 'wind over the estuary' },
      later(1_440),
    );
    const ids = [drafted.ok ? drafted.id : '', added.ok ? added.id : ''];
    const found = async (filter: Partial<LogFilter>) => (await list(ada, filter)).acts.map(({ thing }) => thing?.id);
    expect(await found({ area: 'stories' })).toEqual([ids[0]]);
    expect(await found({ area: 'people' })).toEqual([ids[1]]);
    expect(await found({ thing: ids[0] ?? '' })).toEqual([ids[0]]);
    expect(await found({ to: '2026-11-20' })).toEqual([ids[0]]);
    expect(await found({ from: '2026-11-21', to: '2026-11-21' })).toEqual([ids[1]]);
    expect(await found({ area: 'comments' })).toEqual([]);
  });

  it('is searched by the names of the act, of who did it and of what it was done to, and by nothing else', async () => {
    const ada = await anyone('admin', 'Ada Quill');
    const arlo = await anyone('author', 'Arlo Finch');
    const bridge = await draftArticle(arlo, { headline: 'The bridge' }, noon);
    await draftArticle(ada, { headline: 'Winter in six soups' }, later(1));
    if (bridge.ok) await deleteDraft(arlo, { id: bridge.id }, later(2));
    await changeRole({ ...ada, provedAt: later(3) }, { id: arlo.userId, role: 'editor' }, later(3));
    const found = async (q: string, actor = ada) =>
      (await list(actor, { q })).acts.map(({ kind, thing }) => `${kind} ${thing?.name}`);
    const [begun, deleted] = ['article.drafted “The bridge”', 'article.deleted “The bridge”'];
    expect(await found('bridge')).toEqual([deleted, begun]);
    expect(await found('ARLO')).toEqual(['person.changed Arlo Finch', deleted, begun]);
    expect(await found('role ch')).toEqual(['person.changed Arlo Finch']);
    expect(await found('story begun')).toEqual(['article.drafted “Winter in six soups”', begun]);
    expect(await found('soups', arlo)).toEqual([]);
    for (const q of ['tidewick', 'example', 'bridge winter', '%', "'&|!:*", 'ridge'])
      expect(await found(q)).toEqual([]);
    expect(kindsCalled('')).toEqual([]);
  });

  it('goes on where the page before ended, also among acts of one moment, and each is shown once', async () => {
    const ada = await anyone('admin');
    for (let n = 0; n < 7; n += 1) await draftArticle(ada, {}, n < 5 ? noon : later(n));
    const seen: number[] = [];
    let edge: Awaited<ReturnType<typeof list>>['next'] = null;
    do {
      const page = await list(ada, {}, { edge, limit: 2 });
      seen.push(...page.acts.map(({ id }) => id));
      edge = page.next && toLogEdge(Object.fromEntries(new URLSearchParams(logQuery(everything, page.next))));
    } while (edge);
    expect(seen.length).toBe(7);
    expect(new Set(seen).size).toBe(7);
  });

  it('reads a page of any filter by an index, however long it is', async () => {
    const ada = await anyone('admin');
    await db().execute(sql`insert into events (kind, actor_kind, actor_id, subject_id, payload, at)
      select case n % 40 when 0 then 'person.changed' when 1 then 'article.saved' else 'comment.shown' end,
        case n % 4 when 0 then 'user' else 'guest' end, 'actor' || n % 300, 'subject' || n % 2000, '{}',
        timestamptz '2026-01-01' + n * interval '1 minute' from generate_series(1, 20000) n`);
    await db().execute(sql`analyze events`);
    const filters: Partial<LogFilter>[] = [
      {},
      { area: 'people' },
      { by: '0123456789abcdefgh' },
      { thing: '0123456789abcdefgh' },
      { from: '2026-01-05', to: '2026-01-05' },
      { q: 'role changed' },
    ];
    for (const filter of filters) {
      const plans = await plansOf(() => list(ada, filter, { edge: { at: noon, id: 9_000 } }));
      expect(plans.join('\n')).toContain('events');
      expect(plans.join('\n')).not.toContain('Seq Scan on events');
    }
  });
});
