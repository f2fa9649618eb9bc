import { eq, inArray, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import type { UserActor } from '@/newsroom/people/actor';
import { saveModeration } from '@/newsroom/settings/moderation';
import { atOnce, onServer } from '@/newsroom/testing/at-once';
import { anyone, later, noon } from '@/newsroom/testing/cast';
import { published } from '@/newsroom/testing/published';
import { keepHours } from './keep-hours';
import { setComments } from './set-comments';

/** The embedded database has one connection: nothing can be held open beside it. */
const onPostgres = it.runIf(onServer);
const days = (number: number) => later(number * 24 * 60);

let database: { close(): Promise<void> };
let editor: UserActor;
let id: string;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
  id = (await published()).id;
});
afterEach(() => database.close());

async function rowOf() {
  const { comments, commentsNote, commentsUntil, commentsAfter } = articles;
  const columns = { mode: comments, note: commentsNote, until: commentsUntil, after: commentsAfter };
  const [row] = await db().select(columns).from(articles).where(eq(articles.id, id));
  return row;
}
async function told() {
  const turns = ['thread.closed', 'pause.ended'];
  const rows = await db().select().from(events).where(inArray(events.kind, turns)).orderBy(events.id);
  return rows.map(({ kind, subjectId, actorKind }) => [kind, subjectId === id, actorKind]);
}
const closeAfter = async (closeAfterDays: number) => saveModeration(await anyone('admin'), { closeAfterDays }, noon);
const pause = (until: Date) =>
  setComments(editor, { id, mode: 'paused', note: 'The vote is being counted.', until }, later(1));

describe('what the clock alone changes', () => {
  it('is nothing where no time was set', async () => {
    expect(await keepHours(days(9_000))).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('a thread closes on its day and not a second before, and says when', async () => {
    await closeAfter(14);
    const due = days(14);
    expect(await keepHours(new Date(due.getTime() - 1_000))).toBe(0);
    expect(await keepHours(due)).toBe(1);
    expect(await rowOf()).toMatchObject({ mode: 'closed', until: due });
    expect(await told()).toEqual([['thread.closed', true, 'system']]);
    expect(await keepHours(days(15))).toBe(0);
  });

  it('closes for the time that was due, also where nobody was up', async () => {
    await closeAfter(14);
    await keepHours(days(100));
    expect((await rowOf())?.until).toEqual(days(14));
  });

  it('leaves a thread alone that was opened by hand', async () => {
    await closeAfter(14);
    await keepHours(days(14));
    await setComments(editor, { id, mode: 'open' }, days(20));
    expect(await keepHours(days(9_000))).toBe(0);
    expect((await rowOf())?.mode).toBe('open');
  });

  it('leaves a thread alone that an editor keeps open', async () => {
    await closeAfter(14);
    await setComments(editor, { id, mode: 'open', keepOpen: true }, later(1));
    expect(await keepHours(days(9_000))).toBe(0);
  });

  it('closes an open thread at the time an editor set, whatever its age', async () => {
    await setComments(editor, { id, mode: 'slowed', until: later(60) }, later(1));
    expect(await keepHours(later(59))).toBe(0);
    expect(await keepHours(later(60))).toBe(1);
    expect(await rowOf()).toMatchObject({ mode: 'closed', until: later(60) });
  });

  it('a pause ends in the mode it began in, and its reason goes with it', async () => {
    await setComments(editor, { id, mode: 'approval' }, noon);
    await pause(later(60));
    expect(await keepHours(later(59))).toBe(0);
    expect(await keepHours(later(60))).toBe(1);
    expect(await rowOf()).toEqual({ mode: 'approval', note: '', until: null, after: 'approval' });
    expect(await told()).toEqual([['pause.ended', true, 'system']]);
  });

  it('a pause that ends after the day of its thread ends and closes in one look', async () => {
    await closeAfter(1);
    await pause(days(2));
    expect(await keepHours(days(2))).toBe(2);
    expect((await told()).map(([kind]) => kind)).toEqual(['pause.ended', 'thread.closed']);
  });
});

describe('several at once', () => {
  onPostgres('while one instance closes a thread another passes it by, and it is one event', async () => {
    await closeAfter(14);
    const other: number[] = [];
    // The first has taken the thread and comes to its event; the second looks meanwhile.
    const first = await atOnce(sql`lock table events in share mode`, [() => keepHours(days(14))], async () => {
      other.push(await keepHours(days(14)));
    });
    expect([first, other]).toEqual([[1], [0]]);
    expect(await told()).toEqual([['thread.closed', true, 'system']]);
    expect(await keepHours(days(14))).toBe(0);
  });

  it('two instances do it once', async () => {
    await pause(later(60));
    const both = await Promise.all([keepHours(later(61)), keepHours(later(61))]);
    expect(both.reduce((sum, done) => sum + done)).toBe(1);
    expect(await told()).toHaveLength(1);
  });

  onPostgres('a thread that somebody else holds is passed by, and done at the next look', async () => {
    await pause(later(60));
    await db().transaction(async (tx) => {
      await tx.execute(sql`select 1 from articles where id = ${id} for update`);
      expect(await keepHours(later(61))).toBe(0);
    });
    expect(await keepHours(later(62))).toBe(1);
  });

  it('more than one slice is done in one look', async () => {
    await db().execute(sql`insert into articles (id, slug, state, draft, draft_saved_at, created_at, first_published_at)
      select 'x' || n, 'x' || n, 'published', '{}', ${noon.toISOString()}::timestamptz, ${noon.toISOString()}::timestamptz, ${noon.toISOString()}::timestamptz
      from generate_series(1, 120) n`);
    await closeAfter(1);
    expect(await keepHours(days(1))).toBe(121);
  });
});

it.each(['thread.closed', 'pause.ended'] as const)('%s reprints the thread and nothing else', (kind) =>
  expect(touches({ kind, articleId: 'a' })).toEqual(['thread:a']),
);
