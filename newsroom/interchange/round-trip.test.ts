import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, eq, sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { pictures } from '@/db/demo/pictures';
import { articles, articleVersions, reads, redirects, tags } from '@/db/schema/articles';
import { commenters, commentOwners, commentPrivate, comments } from '@/db/schema/comments';
import { appeals, commentEdits, personNotes, recommendations, reports, sanctions } from '@/db/schema/conversation';
import { draftNotes, revisions } from '@/db/schema/drafts';
import { letterChoices } from '@/db/schema/letters';
import { media } from '@/db/schema/media';
import { addresses, users } from '@/db/schema/people';
import { corrections, events, letters } from '@/db/schema/record';
import { savedFilters, tips } from '@/db/schema/site';
import { freshDatabase } from '@/db/testing';
import { demoFolder } from '@/newsroom/demo/demo-article';
import { fillDemo } from '@/newsroom/demo/fill-demo';
import { newId } from '@/newsroom/id';
import { makeLetters } from '@/newsroom/mail/occasions/make-letters';
import { keepFiles } from '@/newsroom/media/files/folder';
import { demo, importer, system } from '@/newsroom/people/actor';
import { createFirstAdmin } from '@/newsroom/people/first-admin';
import { giveGuestKey } from '@/newsroom/people/guest-key';
import { parseCommentText } from '@/newsroom/text/comment-text';
import { verifyChain } from '@/newsroom/trust/verify-chain';
import { exportPaper } from './export-paper';
import { importPaper } from './import-paper';
import { filesBelow } from './testing';

const now = new Date('2030-05-01T12:00:00Z');
const later = new Date('2030-06-01T12:00:00Z');
let database: { close(): Promise<void> };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-carry-'));
  database = await freshDatabase();
  await createFirstAdmin({}, new Date('2030-05-01T11:59:00Z'));
  await shelvePictures();
  await fillDemo(now, () => {});
  await fillGaps();
  before = await allRows();
}, 400_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** The demo's pictures as if they had been uploaded before, each with one small file. */
async function shelvePictures(): Promise<void> {
  for (const [index, { file }] of Object.values(pictures).entries()) {
    const bytes = await readFile(join(demoFolder, 'pictures', file));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const small = sharp({ create: { width: 48, height: 32 + index, channels: 3, background: '#0b5d45' } });
    await keepFiles(hash, [
      { name: '48.jpg', bytes: await small.clone().jpeg().toBuffer() },
      { name: '48.webp', bytes: await small.clone().webp().toBuffer() },
      { name: '48.avif', bytes: await small.clone().avif({ effort: 0 }).toBuffer() },
      { name: '1x1.jpg', bytes: await small.clone().jpeg().toBuffer() },
    ]);
    await db()
      .insert(media)
      .values({ id: newId(now), hash, width: 48, height: 32 + index, widths: [48], createdAt: now });
  }
}

/** Every table, and what of it no export carries; docs/export-format.md says why. A new table or column stands here or comes over. */
const tables: Record<string, string[] | 'all'> = {
  address_tokens: 'all',
  addresses: [],
  appeals: [],
  article_bylines: [],
  article_slugs: [],
  article_tags: [],
  article_versions: [],
  articles: [],
  authors: [],
  comment_edits: [],
  comment_owners: [],
  comment_private: ['network_hash'],
  commenters: ['key_hash'],
  comments: ['dedupe'],
  corrections: [],
  draft_notes: [],
  draft_saves: 'all',
  draft_words: [],
  events: 'all',
  front_slots: [],
  invitations: 'all',
  letter_choices: [],
  letters: 'all',
  limits: 'all',
  media: [],
  media_uses: [],
  most_read: 'all',
  pages: [],
  password_resets: 'all',
  person_notes: [],
  presence: 'all',
  preview_links: 'all',
  reads: [],
  recommendations: [],
  recovery_codes: 'all',
  redirects: [],
  reports: ['network_hash'],
  revisions: [],
  sanctions: ['email_hash', 'network_hash'],
  saved_filters: [],
  schedules: 'all',
  schema_migrations: 'all',
  seal_salts: 'all',
  seals: 'all',
  sections: [],
  sessions: 'all',
  settings: [],
  sign_in_steps: 'all',
  sign_in_tries: 'all',
  spam_words: [],
  tags: [],
  tips: ['network'],
  users: ['password_hash', 'totp_confirmed_at', 'totp_secret', 'totp_step'],
};

async function allRows(): Promise<Record<string, Record<string, unknown>[]>> {
  const all: Record<string, Record<string, unknown>[]> = {};
  const query = async <T>(text: ReturnType<typeof sql>) =>
    ((await db().execute(text)) as unknown as { rows: T[] }).rows;
  const names = await query<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  for (const { name } of names) {
    const table = sql.identifier(name);
    const rows = await query<{ row: Record<string, unknown> }>(
      sql`select to_jsonb(t) as row from ${table} t order by t::text`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

/** What the demo has none of: a correction, a second browser that owns a comment, somebody suspended, an address of before. */
async function fillGaps(): Promise<void> {
  const [version] = await db()
    .select({ id: articleVersions.id, articleId: articleVersions.articleId })
    .from(articleVersions)
    .innerJoin(articles, eq(articles.liveVersionId, articleVersions.id))
    .where(eq(articles.state, 'published'));
  const [shown] = await db().select({ id: comments.id }).from(comments).where(eq(comments.state, 'shown'));
  const [person] = await db().select({ id: users.id }).from(users);
  if (!version || !shown || !person) throw new Error('The demo is empty.');
  const { articleId, id: versionId } = version;
  const words = 'An earlier version gave the wrong year.';
  const said = { articleId, versionId, severity: 'minor', words, commentId: shown.id, madeBy: person.id } as const;
  await db()
    .insert(corrections)
    .values({ id: newId(now), ...said, madeAt: now });
  const { commenterId } = await giveGuestKey(now);
  await db().insert(commentOwners).values({ commentId: shown.id, commenterId });
  const by = { commentId: shown.id, createdAt: now };
  await db()
    .insert(recommendations)
    .values([
      { ...by, commenterId },
      { ...by, userId: person.id },
    ]);
  const against = { ...by, networkHash: 'a hash', reason: 'off-topic', note: 'Not about the bridge.' };
  await db()
    .insert(reports)
    .values([
      { id: newId(now), ...against, commenterId },
      { id: newId(now), ...against, userId: person.id, settledAt: now, upheld: false },
    ]);
  const verdict = { outcome: 'shown', rule: 'shown', value: null, setting: null };
  const edited = { commentId: shown.id, verdict, writtenAt: now };
  await db()
    .insert(commentEdits)
    .values(
      (['past', 'held', 'rejected'] as const).map((state) => {
        const source = `*What* it said, ${state}.`;
        return {
          id: newId(now),
          ...edited,
          state,
          source,
          tree: parseCommentText(source),
          wasPublic: state === 'past',
        };
      }),
    );
  await db()
    .update(comments)
    .set({ editedAt: now, recommends: 3, decidedBy: person.id })
    .where(eq(comments.id, shown.id));
  await db()
    .update(articles)
    .set({
      comments: 'paused',
      commentsAfter: 'approval',
      commentsNote: 'The vote is being counted.',
      commentsUntil: now,
      commentsKeptOpen: true,
    })
    .where(eq(articles.id, articleId));
  const reviewed = { reviewNote: 'Shorter.', reviewBy: person.id, reviewAt: now };
  const [first, second] = await db().select({ id: articles.id }).from(articles).where(eq(articles.state, 'draft'));
  await db()
    .update(articles)
    .set({ review: 'returned', ...reviewed, embargoUntil: later, archivedAt: now })
    .where(eq(articles.id, first?.id ?? ''));
  await db()
    .update(articles)
    .set({ deletedAt: now, deletedBy: person.id })
    .where(eq(articles.id, second?.id ?? ''));
  const noted = { articleId, block: 'p001', writtenBy: person.id, writtenAt: now };
  const parentId = newId(now);
  await db()
    .insert(draftNotes)
    .values([
      {
        id: parentId,
        ...noted,
        words: 'Who?',
        quote: 'Somebody',
        mentions: [person.id],
        resolvedBy: person.id,
        resolvedAt: now,
      },
      { id: newId(now), ...noted, parentId, words: 'The mayor.' },
    ]);
  const about = { commenterId, madeBy: person.id, madeAt: now };
  await db()
    .insert(sanctions)
    .values({ id: newId(now), kind: 'ban', reason: 'hate', emailHash: 'e', networkHash: 'n', until: later, ...about });
  await db()
    .insert(personNotes)
    .values({ id: newId(now), words: 'Right about numbers.', ...about });
  const decided = { decidedBy: person.id, decidedAt: now, upheld: false, answer: 'It stands.' };
  await db()
    .insert(appeals)
    .values({ id: newId(now), commentId: shown.id, words: 'Read it again.', madeAt: now, ...decided });
  await db().update(users).set({ suspendedAt: now }).where(eq(users.email, 'admin@gazette.example'));
  await db().insert(letterChoices).values({ userId: person.id, purpose: 'queue', stoppedAt: now });
  // A guest who has confirmed an address, asked for letters and stopped one kind of them.
  const [address] = await db().update(addresses).set({ askedAt: now, confirmedAt: now }).returning();
  await db()
    .update(commenters)
    .set({ addressId: address?.id ?? '' })
    .where(eq(commenters.id, commenterId));
  await db().update(commentPrivate).set({ wantsReplies: true }).where(eq(commentPrivate.commentId, shown.id));
  await db()
    .insert(letterChoices)
    .values({ addressId: address?.id ?? '', purpose: 'reply-to-your-comment', stoppedAt: now });
  const [revision] = await db().select({ id: revisions.id }).from(revisions).where(eq(revisions.articleId, articleId));
  await db()
    .update(revisions)
    .set({ name: 'Before the lawyer', savedBy: person.id, restoredFrom: revision?.id ?? '' })
    .where(eq(revisions.id, revision?.id ?? ''));
  await db().insert(reads).values({ articleId, day: '2030-04-30', count: 12 });
  await db()
    .insert(savedFilters)
    .values({ id: newId(now), userId: person.id, name: 'Mine to do', query: 'mine=1&status=draft', savedAt: now });
  const [correction] = await db().select({ id: corrections.id }).from(corrections);
  const tip = { articleId, quote: 'Mondey', words: 'It is Monday.', network: 'n', sentAt: now };
  await db()
    .insert(tips)
    .values([
      { id: newId(now), ...tip, addressId: address?.id ?? '', commenterId },
      {
        id: newId(now),
        ...tip,
        state: 'corrected',
        settledBy: person.id,
        settledAt: now,
        note: 'Right.',
        correctionId: correction?.id ?? '',
      },
    ]);
  await db().insert(redirects).values({ from: '/?p=12', to: '/about', createdAt: now });
  const byHand = { from: '/boats', to: 'https://boats.example/tidewick', cause: 'hand', madeBy: person.id } as const;
  await db()
    .insert(redirects)
    .values({ ...byHand, createdAt: now });
  await db()
    .insert(tags)
    .values({ id: newId(now), slug: 'embezzlement', name: 'Embezzlement' });
}

let before: Awaited<ReturnType<typeof allRows>>;

async function exported(name: string, kind: 'public' | 'private', at = now): Promise<Record<string, string>> {
  const made = await exportPaper(system, { to: join(folder, name), kind }, at);
  expect(made).toMatchObject({ ok: true });
  return filesBelow(join(folder, name));
}

async function intoEmpty(name: string) {
  await database.close();
  database = await freshDatabase();
  return importPaper(importer, { folder: join(folder, name) }, later);
}

test('a whole paper goes out, comes into an empty database, and goes out again byte for byte', async () => {
  const out = await exported('first', 'private');
  const shown = await db().select({ count: count() }).from(comments).where(eq(comments.state, 'shown'));
  await exported('public', 'public');
  const brought = await intoEmpty('first');
  if (!brought.ok) throw new Error(JSON.stringify(brought));
  expect(brought.notes).toEqual([]);
  expect(brought.here).toEqual({});
  expect(brought.came).toMatchObject({ articles: 32, pictures: 7 });
  const after = await exported('second', 'private');
  expect(Object.keys(after)).toEqual(Object.keys(out));
  for (const [path, text] of Object.entries(out)) expect(after[path], path).toBe(text);
  expect(await db().select({ count: count() }).from(comments).where(eq(comments.state, 'shown'))).toEqual(shown);
});

test('what came in is recorded as the import’s doing, and nobody gets a letter of it', async () => {
  const kinds = await db().selectDistinct({ kind: events.kind, actor: events.actorKind }).from(events);
  expect(kinds).toContainEqual({ kind: 'article.published', actor: 'import' });
  expect(kinds).toContainEqual({ kind: 'article.revised', actor: 'import' });
  expect(kinds).toContainEqual({ kind: 'article.unpublished', actor: 'import' });
  expect(kinds).toContainEqual({ kind: 'comments.imported', actor: 'import' });
  expect(kinds).toContainEqual({ kind: 'correction.made', actor: 'import' });
  expect(await verifyChain()).toMatchObject({ broken: null });
  while ((await makeLetters(later)) > 0);
  expect(await db().select().from(letters)).toEqual([]);
});

test('people come without passwords, guests without the keys of their browsers, comments without networks', async () => {
  const people = await db().select({ passwordHash: users.passwordHash }).from(users);
  expect(people.length).toBeGreaterThan(3);
  expect(people.every(({ passwordHash }) => passwordHash === null)).toBe(true);
  const typed = await db()
    .select({ email: commentPrivate.email, hash: commentPrivate.networkHash })
    .from(commentPrivate);
  expect(typed.length).toBeGreaterThan(50);
  expect(typed.every(({ email, hash }) => email.includes('@') && hash === '')).toBe(true);
});

test('every row of every table is as it was, save those that are left behind on purpose', async () => {
  const after = await allRows();
  expect(Object.keys(tables)).toEqual(Object.keys(after));
  for (const [table, left] of Object.entries(tables)) {
    if (left === 'all') continue;
    expect(before[table]?.length, `${table} is empty, so nothing is proved`).toBeGreaterThan(0);
    const kept = (rows: Record<string, unknown>[] = []) =>
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !left.includes(name))));
    expect(kept(after[table]), table).toEqual(kept(before[table]));
  }
});

test('a private export can be read by its owner alone; it holds no password, session, key or network', async () => {
  const mode = async (path: string) => (await stat(join(folder, path))).mode & 0o777;
  expect(await mode('first')).toBe(0o700);
  expect(await mode('first/people.ndjson')).toBe(0o600);
  expect(await mode('first/comments')).toBe(0o700);
  const all = Object.values(await filesBelow(join(folder, 'first'))).join('\n');
  expect(all).not.toMatch(/\$argon2|passwordHash|keyHash|networkHash|idHash/);
});

test('a public export holds no address, account, network, private note, draft or comment that readers do not see', async () => {
  const files = await filesBelow(join(folder, 'public'));
  const text = Object.entries(files)
    .filter(([path]) => !path.startsWith('media/'))
    .map(([, words]) => words)
    .join('\n');
  for (const { email } of await db().select({ email: commentPrivate.email }).from(commentPrivate)) {
    expect(text).not.toContain(email);
    expect(text).not.toContain(email.split('@')[0]?.concat('%40'));
  }
  for (const { id, email } of await db().select({ id: users.id, email: users.email }).from(users)) {
    expect(text).not.toContain(email);
    expect(text).not.toContain(id);
  }
  const hidden = (await db().select().from(comments)).filter(({ state }) => state !== 'shown');
  expect(hidden.length).toBeGreaterThan(5);
  for (const { source, privateNote } of hidden) {
    expect(text).not.toContain(JSON.stringify(source));
    if (privateNote) expect(text).not.toContain(privateNote);
  }
  for (const { id, headline } of await db().select().from(articles).where(eq(articles.state, 'draft')))
    expect(text).not.toContain(headline || id);
  expect(text, 'a tag of no story that readers see').not.toContain('mbezzlement');
  expect(Object.keys(files)).not.toContain('people.ndjson');
  expect(Object.keys(files).filter((path) => path.endsWith('draft.md'))).toEqual([]);
});

test('a public export comes into an empty paper as well, says what it lacks, and goes out as the same public export', async () => {
  const out = await filesBelow(join(folder, 'public'));
  const brought = await intoEmpty('public');
  if (!brought.ok) throw new Error(JSON.stringify(brought));
  expect(brought.notes.map(({ what }) => what).join()).toMatch(/written by the paper’s own people/);
  const after = await exported('public-again', 'public');
  const differing = Object.keys(out).filter((path) => out[path] !== after[path]);
  // Without accounts a comment is nobody's badge: those threads differ, and the sums and the manifest with them.
  const expected = /^comments\/|^corrections\.ndjson$|^files\.sha256$|^manifest\.json$/;
  expect(differing.filter((path) => !expected.test(path))).toEqual([]);
  // The texts of a withdrawn story are not public, so its correction has nothing to stand on; the report names it.
  const lines = (text = '') => text.split('\n').filter(Boolean);
  const [lost, ...more] = lines(out['corrections.ndjson']).filter(
    (line) => !lines(after['corrections.ndjson']).includes(line),
  );
  expect([lost, more]).toEqual([expect.stringContaining('Maude Treen'), []]);
  expect(brought.notes.map(({ what }) => what)).toContain(
    'The text that this correction belongs to did not come over, so it did not either.',
  );
  const plain = (text = '') => text.replaceAll(',"staff":true', '');
  for (const path of differing.filter((each) => each.startsWith('comments/')))
    expect(after[path]).toBe(plain(out[path]));
});

test('an export never writes over anything, and one that fails leaves nothing', async () => {
  expect(await exportPaper(demo, { to: join(folder, 'first'), kind: 'private' }, now)).toMatchObject({
    ok: false,
    problem: 'export-there-already',
  });
  expect((await readdir(folder)).sort()).toEqual(['first', 'public', 'public-again', 'second']);
});
