import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { newId } from '@/newsroom/id';
import type { GuestActor, Role, UserActor } from '@/newsroom/people/actor';
import { readGuestKey } from '@/newsroom/people/guest-key';
import type { CommentInput } from './draft';
import { approveComment } from './moderate';
import { type Posted, submitComment } from './submit';

/** What the tests of the thread stand on. */
export const noon = new Date('2026-05-04T12:00:00Z');
export const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

export async function anArticle(slug: string, more: Partial<typeof articles.$inferInsert> = {}): Promise<string> {
  const id = newId(noon);
  await db()
    .insert(articles)
    .values({ id, slug, state: 'published', draft: {}, draftSavedAt: noon, createdAt: noon, headline: slug, ...more });
  await db().insert(articleSlugs).values({ slug, articleId: id, since: noon });
  return id;
}

export async function aPerson(role: Role, name: string): Promise<UserActor> {
  const userId = newId(noon);
  await db()
    .insert(users)
    .values({ id: userId, email: `${userId}@paper.example`, name, role, createdAt: noon });
  return { kind: 'user', userId, role, name };
}

export const stranger: GuestActor = { kind: 'guest', commenterId: null, network: '203.0.113.7' };
/** A guest who has never posted, on a network of its own. */
export const guestAt = (network: string): GuestActor => ({ ...stranger, network });

export const said = (text: string, more: Partial<CommentInput> = {}): CommentInput => ({
  slug: 'bridge',
  name: 'Sunniva Dell',
  email: 'sunniva@orle.example',
  text,
  ...more,
});

/** Posts as `actor` and answers what came of it; the guest of the answer holds the key that was given. */
export async function post(actor: GuestActor | UserActor, input: CommentInput, now = noon) {
  const posted = await submitComment(actor, input, now);
  if (!posted.ok) throw new Error(`refused: ${posted.problem} ${JSON.stringify(posted.fields)}`);
  const commenterId = posted.cookie ? await readGuestKey(posted.cookie) : null;
  const guest: GuestActor = actor.kind === 'guest' && commenterId ? { ...actor, commenterId } : { ...stranger };
  return { ...(posted as { ok: true } & Posted), guest: actor.kind === 'guest' && actor.commenterId ? actor : guest };
}

/** How many rows each table of the thread has, to prove that a refusal changed nothing. */
export async function everything(): Promise<unknown> {
  const { rows } = (await db().execute(sql`select
    (select json_agg(c order by id) from comments c) comments,
    (select json_agg(p order by comment_id) from comment_private p) private,
    (select json_agg(o order by comment_id, commenter_id) from comment_owners o) owners,
    (select json_agg(k order by id) from commenters k) commenters,
    (select json_agg(l order by subject) from limits l) limits,
    (select json_agg(r order by comment_id, created_at) from recommendations r) recommendations,
    (select json_agg(r order by id) from reports r) reports,
    (select json_agg(d order by id) from comment_edits d) edits,
    (select json_agg(a order by id) from articles a) articles,
    (select json_agg(e order by id) from events e) events`)) as unknown as { rows: unknown[] };
  return rows[0];
}

/** A public comment of a guest, who holds the key that was given; approved by `desk` where a rule holds it. */
export async function aPublicComment(desk: UserActor, input: CommentInput, from = guestAt('192.0.2.9'), now = noon) {
  const posted = await post(from, input, now);
  if (posted.state === 'held') await approveComment(desk, { id: posted.id }, now);
  return posted;
}
