import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { keepChanged } from '@/db/keep-changed';
import { articles, sections } from '@/db/schema/articles';
import { leadOn } from '@/newsroom/lead-on';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';

/**
 * Makes one section of two: every story of `id`, its draft, what is planned and what was kept of it stand in `into` from now
 * on, and the address of the first leads to that of the second for ever. Frozen versions stay as they were published.
 * Refuses with 403 `not-allowed`, 404 `section-unknown` and 422 `merge-itself`.
 */
export async function mergeSections(
  actor: Actor,
  { id, into }: { id: string; into: string },
  now: Date,
): Promise<Outcome<{ slug: string; stories: number }>> {
  if (!can(actor, 'section.manage')) return refuse('not-allowed', 403);
  if (id === into) return refuse('merge-itself', 422, { fields: { into: 'merge-itself' } });
  return write(async (tx) => {
    const both = await tx
      .select({ id: sections.id, slug: sections.slug })
      .from(sections)
      .where(inArray(sections.id, [id, into]))
      .orderBy(sections.id)
      .for('update');
    const [from, to] = [both.find((section) => section.id === id), both.find((section) => section.id === into)];
    if (!from) return refuse('section-unknown', 404);
    if (!to) return refuse('section-unknown', 404, { fields: { into: 'section-unknown' } });
    const stories = await tx
      .update(articles)
      .set({ sectionId: into })
      .where(eq(articles.sectionId, id))
      .returning({ id: articles.id });
    await moveDrafts(tx, actor, id, into, now);
    // A draft that had been filed there already says now what readers see; none begins to say anything else.
    await keepChanged(tx, eq(articles.changed, true));
    await tx.delete(sections).where(eq(sections.id, id));
    await leadOn(tx, actor, `/sections/${from.slug}`, `/sections/${to.slug}`, now);
    await record(tx, actor, { kind: 'section.merged', sectionId: id, into, slugs: [from.slug, to.slug] }, now);
    return { ok: true, slug: to.slug, stories: stories.length };
  });
}

/**
 * A save of every draft that names the section, so that whoever has one open merges it as anybody's. What was planned and
 * what was kept of the draft as it stands moves along with its number.
 */
async function moveDrafts(tx: Tx, actor: Actor, id: string, into: string, now: Date): Promise<void> {
  const moved = sql`jsonb_set(manuscript, '{sectionId}', to_jsonb(${into}::text))`;
  for (const table of ['revisions', 'schedules'].map((name) => sql.identifier(name))) {
    await tx.execute(sql`update ${table} set version = ${table}.version + 1 from articles
      where articles.id = article_id and ${table}.version = draft_version and draft ->> 'sectionId' = ${id}`);
    await tx.execute(sql`update ${table} set manuscript = ${moved} where manuscript ->> 'sectionId' = ${id}`);
  }
  const before = JSON.stringify({ fields: { sectionId: id }, blocks: {}, order: null, window: '' });
  const savedBy = actor.kind === 'user' ? actorId(actor) : null;
  await tx.execute(sql`insert into draft_saves (article_id, version, saved_by, saved_at, before)
    select id, draft_version + 1, ${savedBy}, ${now.toISOString()}::timestamptz, ${before}::jsonb
    from articles where draft ->> 'sectionId' = ${id}`);
  await tx.execute(sql`update articles set draft_version = draft_version + 1,
    draft = jsonb_set(draft, '{sectionId}', to_jsonb(${into}::text)) where draft ->> 'sectionId' = ${id}`);
}
