import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db, handle } from '@/db/client';
import { articleVersions } from '@/db/schema/articles';
import { events, sealSalts, seals } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { saveDraft } from '@/newsroom/articles/save-draft';
import { unpublishArticle } from '@/newsroom/articles/unpublish-article';
import { approveComment } from '@/newsroom/comments/moderate';
import { submitComment } from '@/newsroom/comments/submit';
import { demo, system } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { guest, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published } from '@/newsroom/testing/published';
import { emptyBody } from '@/newsroom/text/blocks';
import { verifyChain } from './verify-chain';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

/** Two stories, one of them changed once and then withdrawn: four links. */
async function fourLinks(): Promise<{ id: string }> {
  const { id, story } = await published();
  await published({ headline: 'Another story' }, later(1));
  const saved = await saveDraft(demo, { id, version: 1, manuscript: { ...story, headline: 'Changed' } }, later(2));
  if (!saved.ok) throw new Error(saved.problem);
  await publishArticle(demo, { id }, later(3));
  await unpublishArticle(demo, { id, because: 'It was wrong.' }, later(4));
  return { id };
}

const linkAt = async (position: number) => {
  const [link] = await db().select().from(seals).where(eq(seals.position, position));
  if (!link) throw new Error(`There is no link ${position}.`);
  return link;
};

describe('a chain that nobody touched', () => {
  it('holds from its first link to its last, and verifying it writes nothing', async () => {
    await fourLinks();
    const before = await fingerprint();
    const { hash } = await linkAt(4);
    const end = { position: 4, hash };
    expect(await verifyChain(end)).toEqual({ links: 4, erased: 0, older: 0, end, broken: null });
    expect(await fingerprint()).toBe(before);
  });

  it('holds where there is nothing yet', async () => {
    expect(await verifyChain()).toEqual({ links: 0, erased: 0, older: 0, end: null, broken: null });
  });

  it('takes published versions and acts of moderation, and never what was posted, drafted or saved', async () => {
    const { slug } = await published();
    const rosa = { slug, name: 'Rosa', email: 'rosa@letters.example', text: 'I was there.' };
    const posted = await submitComment(guest, rosa, later(1));
    expect(await db().$count(seals)).toBe(1);
    if (posted.ok) await approveComment(demo, { id: posted.id }, later(2));
    const sealed = await db().select({ kind: events.kind }).from(seals).innerJoin(events, eq(events.id, seals.eventId));
    expect(sealed.map(({ kind }) => kind).sort()).toEqual(['article.published', 'comment.approved']);
    expect(await verifyChain()).toMatchObject({ links: 2, broken: null });
  });

  it('leaves no link of what was undone', async () => {
    const { slug } = await published();
    const undone = write(async (tx) => {
      const event = { kind: 'comment.approved', commentId: 'c', articleId: slug, public: true } as const;
      await record(tx, system, event, noon);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await verifyChain()).toMatchObject({ links: 1, broken: null });
  });

  it('holds longer than one stretch of reading', async () => {
    await write(async (tx) => {
      for (let turn = 0; turn < 450; turn += 1)
        await record(tx, system, { kind: 'comment.approved', commentId: 'c', articleId: 'a', public: true }, noon);
    });
    expect(await verifyChain()).toMatchObject({ links: 450, broken: null });
  });

  it('does not care when the post room reads an event', async () => {
    await fourLinks();
    await db()
      .update(events)
      .set({ postedAt: later(9) });
    expect(await verifyChain()).toMatchObject({ links: 4, broken: null });
  });
});

describe('writers at once', () => {
  it('make one chain without a gap and without a fork', async () => {
    const event = (commentId: string) =>
      ({ kind: 'comment.approved', commentId, articleId: 'a', public: true }) as const;
    const writers = Array.from({ length: 40 }, (_, turn) =>
      write(async (tx) => {
        await record(tx, system, event(`c${turn}`), noon);
        if (turn % 3 === 0) await record(tx, system, event(`d${turn}`), noon);
      }),
    );
    await Promise.all(writers);
    expect(await verifyChain()).toMatchObject({ links: 54, broken: null });
  });

  it('never wait for one who has recorded and not finished: the lock is taken at the end', async () => {
    if (handle().kind === 'embedded') return; // it has one transaction at a time
    const event = { kind: 'comment.approved', commentId: 'c', articleId: 'a', public: true } as const;
    let other = false;
    await write(async (tx) => {
      await record(tx, system, event, noon);
      await write((second) => record(second, system, event, noon));
      other = true;
    });
    expect(other).toBe(true);
    expect(await verifyChain()).toMatchObject({ links: 2, broken: null });
  });
});

describe('what was changed behind the back of the chain is found at its link', () => {
  it('what an event says', async () => {
    await fourLinks();
    const { eventId } = await linkAt(3);
    await db()
      .update(events)
      .set({ payload: sql`${events.payload} || '{"version": 1}'` })
      .where(eq(events.id, eventId));
    expect((await verifyChain()).broken).toEqual({ position: 3, eventId, fault: 'event' });
  });

  it('who did it, and when', async () => {
    await fourLinks();
    const { eventId } = await linkAt(2);
    await db().update(events).set({ actorKind: 'system' }).where(eq(events.id, eventId));
    expect((await verifyChain()).broken).toEqual({ position: 2, eventId, fault: 'event' });
    await db().update(events).set({ actorKind: 'demo', at: noon }).where(eq(events.id, eventId));
    expect((await verifyChain()).broken).toEqual({ position: 2, eventId, fault: 'event' });
  });

  it('a published text', async () => {
    const { id } = await fourLinks();
    const { eventId } = await linkAt(1);
    const manuscript = sql`jsonb_set(manuscript, '{body,content,0,content,0,text}', '"The wall never closed."')`;
    await db()
      .update(articleVersions)
      .set({ manuscript })
      .where(sql`${articleVersions.articleId} = ${id} and ${articleVersions.number} = 1`);
    expect((await verifyChain()).broken).toEqual({ position: 1, eventId, fault: 'words' });
  });

  it('the note of a version', async () => {
    const { id } = await fourLinks();
    const { eventId } = await linkAt(3);
    await db()
      .update(articleVersions)
      .set({ note: 'A comma.' })
      .where(sql`${articleVersions.articleId} = ${id} and ${articleVersions.number} = 2`);
    expect((await verifyChain()).broken).toEqual({ position: 3, eventId, fault: 'words' });
  });

  it('a version that is gone', async () => {
    const { id } = await fourLinks();
    const { eventId } = await linkAt(1);
    await db()
      .delete(articleVersions)
      .where(sql`${articleVersions.articleId} = ${id} and ${articleVersions.number} = 1`);
    expect((await verifyChain()).broken).toEqual({ position: 1, eventId, fault: 'words-gone' });
  });

  it('a link that is gone, its event with it', async () => {
    await fourLinks();
    const { eventId } = await linkAt(2);
    await db().delete(sealSalts).where(eq(sealSalts.position, 2));
    await db().delete(seals).where(eq(seals.position, 2));
    await db().delete(events).where(eq(events.id, eventId));
    expect((await verifyChain()).broken).toEqual({ position: 2, eventId: null, fault: 'missing' });
  });

  it('two links that changed places', async () => {
    await fourLinks();
    const [two, three] = [await linkAt(2), await linkAt(3)];
    const place = async (position: number, { eventId, commitment, hash }: typeof two) =>
      db().update(seals).set({ eventId, commitment, hash }).where(eq(seals.position, position));
    // No two links may name one event, not even in between.
    const spare = { kind: 'none', actorKind: 'system', subjectId: 'site', payload: {}, at: noon } as const;
    const [between] = await db().insert(events).values(spare).returning();
    await place(2, { ...two, eventId: between?.id ?? 0 });
    await place(3, two);
    await place(2, three);
    expect((await verifyChain()).broken).toEqual({ position: 2, eventId: three.eventId, fault: 'event' });
  });

  it('a commitment that was made to fit other words', async () => {
    await fourLinks();
    const { eventId } = await linkAt(1);
    await db()
      .update(seals)
      .set({ commitment: 'f'.repeat(64) })
      .where(eq(seals.position, 1));
    expect((await verifyChain()).broken).toEqual({ position: 1, eventId, fault: 'event' });
  });

  it('last links that were cut off, where their events still stand or their end was remembered', async () => {
    await fourLinks();
    const { hash, eventId } = await linkAt(4);
    await db().delete(seals).where(eq(seals.position, 4));
    expect((await verifyChain()).broken).toEqual({ position: 4, eventId, fault: 'unsealed' });
    await db().delete(events).where(eq(events.id, eventId));
    expect(await verifyChain()).toMatchObject({ links: 3, broken: null });
    const remembered = { position: 4, hash };
    expect((await verifyChain(remembered)).broken).toEqual({ position: 4, eventId: null, fault: 'missing' });
  });

  it('a chain that was made anew, where an end of the old one was remembered', async () => {
    await fourLinks();
    const { eventId } = await linkAt(2);
    const remembered = { position: 2, hash: '0'.repeat(64) };
    expect((await verifyChain(remembered)).broken).toEqual({ position: 2, eventId, fault: 'other-end' });
  });
});

it('words whose salt was deleted are erased: counted, and not broken', async () => {
  const { id } = await fourLinks();
  await db().delete(sealSalts).where(eq(sealSalts.position, 1));
  await db()
    .update(articleVersions)
    .set({ manuscript: { body: emptyBody } })
    .where(sql`${articleVersions.articleId} = ${id} and ${articleVersions.number} = 1`);
  expect(await verifyChain()).toMatchObject({ links: 4, erased: 1, broken: null });
});

it('what happened before there was a chain is counted, and not called broken', async () => {
  await fourLinks();
  await db().delete(sealSalts);
  await db().delete(seals);
  expect(await verifyChain()).toMatchObject({ links: 0, older: 4, broken: null });
  await published({ headline: 'The first of the chain' }, later(9));
  expect(await verifyChain()).toMatchObject({ links: 1, older: 4, broken: null });
});
