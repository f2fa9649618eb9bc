import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { comments } from '@/db/schema/comments';
import { freshDatabase } from '@/db/testing';
import type { UserActor } from '@/newsroom/people/actor';
import { getModeration, type ModerationSettings, saveModeration } from '@/newsroom/settings/moderation';
import { savePublication } from '@/newsroom/settings/publication';
import { plansOf } from '@/newsroom/testing/published';
import type { Verdict } from '../comment';
import { approveComment, rejectComment, removeComment, spamComment } from '../moderate';
import type { CommentPolicy } from '../policy';
import { anArticle, aPerson, everything, guestAt, later, noon, post, said } from '../testing';
import { factsOf, lastComments, tryRules, verdictOf } from './dry-run';

let database: { close(): Promise<void> };
let admin: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  for (const slug of ['bridge', 'ferry']) await anArticle(slug);
  admin = await aPerson('admin', 'Ada Root');
});
afterEach(() => database.close());

const inForce = async (moderation: Partial<ModerationSettings>, commentPolicy: CommentPolicy) => {
  await saveModeration(admin, moderation, noon);
  await savePublication(admin, { commentPolicy }, noon);
};
const tried = async (moderation: Partial<ModerationSettings>, commentPolicy: CommentPolicy = 'open') => {
  const run = await tryRules(admin, { moderation: { ...(await getModeration()), ...moderation }, commentPolicy });
  if (!run.ok) throw new Error(run.problem);
  return run.dryRun;
};

/** A conversation that meets every rule the desk sets, under the rules in force, with what moderators did meanwhile. */
async function aConversation() {
  const offer = 'Visit my page for a good offer, all of you.';
  const ana = (await post(guestAt('203.0.113.1'), said('First words.', { email: 'ana@b.example' }))).guest;
  const as = (email: string, text: string, slug = 'bridge') => said(text, { email, slug });
  const second = await post(ana, as('ana@b.example', 'Bots, and *more* bots.'), later(20));
  await post(ana, as('ana@b.example', offer), later(40));
  await post(ana, as('ana@b.example', offer, 'ferry'), later(60));
  await post(ana, as('ana@b.example', 'https://a.example https://b.example'), later(80));
  const bo = await post(guestAt('203.0.113.2'), as('bo@b.example', 'A Casino?'), later(90));
  const trap = { ...as('cy@b.example', 'By a machine, or not.'), honeypot: 'x' };
  const cy = await post(guestAt('203.0.113.3'), trap, later(95));
  for (const [n, text] of ['One.', 'Two.', 'Three.'].entries()) {
    const { id, state } = await post(cy.guest, as('cy@b.example', text), later(700 + n * 700));
    if (state === 'held') await rejectComment(admin, { id, reason: 'abusive' }, later(705 + n * 700));
    else await removeComment(admin, { id, from: 'shown', reason: 'abusive' }, later(705 + n * 700));
  }
  await post(cy.guest, as('cy@b.example', 'Four.'), later(2_900));
  await spamComment(admin, { id: cy.id }, later(2_950));
  if (second.state === 'held') await approveComment(admin, { id: second.id }, later(2_960));
  await post(ana, as('ana@b.example', 'Much later.'), later(3_000));
  return bo.id;
}

const list = [
  { word: 'bots', act: 'hold' },
  { word: 'casino', act: 'reject' },
] as const;

describe('a dry run judges as real judging does', () => {
  it.each<[CommentPolicy, Partial<ModerationSettings>]>([
    ['open', { watchWords: [...list] }],
    ['open', { watchWords: [...list], burstHold: 3, linksHold: 3, repeatsHold: 0, refusalsHold: 60 }],
    ['first-timers', { watchWords: [...list] }],
    ['all', {}],
  ])('%s %j', async (commentPolicy, moderation) => {
    await inForce(moderation, commentPolicy);
    await aConversation();
    const rows = await lastComments();
    const facts = await factsOf(rows);
    expect(rows.length).toBe(12);
    const proposed = { moderation: await getModeration(), commentPolicy };
    for (const row of rows) {
      const known = facts.get(row.id);
      expect(known && verdictOf(row, known, proposed), `${row.name}: ${JSON.stringify(row.tree)}`).toEqual(row.verdict);
    }
  });
});

describe('a dry run', () => {
  it('says of each rule how many comments it would have held, which, and whom the rules in force let through', async () => {
    await inForce({}, 'open');
    const id = await aConversation();
    const run = await tried({ watchWords: [...list] });
    const words = run.rules.filter(({ rule }) => rule === 'watch-word');
    expect(run.of).toBe(12);
    expect(words.map(({ comments: _, ...rule }) => rule)).toEqual([
      { rule: 'watch-word', outcome: 'rejected', count: 1, fresh: 1 },
      { rule: 'watch-word', outcome: 'held', count: 1, fresh: 1 },
    ]);
    expect(words[0]?.comments).toMatchObject([{ id, fresh: true, state: 'shown', words: 'A Casino?' }]);
  });

  it('changes nothing, and no comment either', async () => {
    await inForce({}, 'open');
    await aConversation();
    const before = [await everything(), await getModeration()];
    await tried({ watchWords: [...list], linksHold: 1 }, 'all');
    expect([await everything(), await getModeration()]).toEqual(before);
  });

  it('of nothing finds nothing', async () => expect(await tried({})).toEqual({ of: 0, rules: [] }));

  it('does not judge what the paper’s own people said, nor what was taken back', async () => {
    await post(admin, said('https://a.example https://b.example'));
    expect((await tried({})).of).toBe(0);
  });

  it('shows an address of nobody', async () => {
    await inForce({}, 'open');
    await aConversation();
    expect(JSON.stringify(await tried({}, 'all'))).not.toMatch(/@b\.example|203\.0\.113/);
  });

  it('is for who sets the rules', async () => {
    const proposed = { moderation: await getModeration(), commentPolicy: 'all' } as const;
    for (const role of ['editor', 'moderator', 'author'] as const)
      expect(await tryRules(await aPerson(role, role), proposed)).toMatchObject({ ok: false, status: 403 });
  });
});

it('finds the last comments, and what their writers did before, without reading every comment', async () => {
  const { id } = await post(guestAt('203.0.113.1'), said('The only one.'));
  await db().execute(sql`insert into commenters (id, key_hash, created_at)
    select 'k' || n, 'k' || n, now() from generate_series(1, 6000) n`);
  await db().execute(sql`insert into comments
    (id, article_id, root_id, depth, commenter_id, name, source, tree, state, verdict, dedupe, created_at)
    select 'x' || n, article_id, 'x' || n, 0, 'k' || n, name, source, tree, state, verdict, 'x' || n,
      created_at - n * interval '1 minute' from comments, generate_series(1, 6000) n`);
  await db().execute(sql`insert into comment_private (comment_id, email, network_hash, created_at)
    select id, id || '@b.example', '', created_at from comments where id like 'x%'`);
  await db().execute(sql`analyze`);
  expect(await lastComments(40)).toHaveLength(40);
  expect((await db().select({ verdict: comments.verdict }).from(comments).where(eq(comments.id, id)))[0]).toMatchObject(
    {
      verdict: { rule: 'first-timer' } satisfies Partial<Verdict>,
    },
  );
  const rows = await lastComments(40);
  const plans = [...(await plansOf(() => lastComments(40))), ...(await plansOf(() => factsOf(rows)))];
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (?:comments|commenters|comment_private)\b/);
});
