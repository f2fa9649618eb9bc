import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { pages } from '@/db/schema/site';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import type { Body } from '@/newsroom/text/blocks';
import { bodyWords, parseBody } from '@/newsroom/text/body';
import { fieldsInError, line } from '@/newsroom/text/line';
import { toBody } from '@/newsroom/text/markdown';
import { lockPage, type SeenPage } from './locked-page';
import { isBlankPage, pageLimits, readPageSlug } from './page';
import { showPage } from './show-page';

export interface PageText {
  title: string;
  /** As articles are written (text/markdown.ts). */
  markdown: string;
}

/**
 * Begins a page at the address made of `slug` or the title; nobody sees it before it is published. Refuses with 403
 * `not-allowed` and 422 `page-refused` with the field: a title or text out of bounds, an address that is reserved or taken.
 */
export async function beginPage(
  actor: Actor,
  input: PageText & { slug: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'page.manage')) return refuse('not-allowed', 403);
  const read = readText(input);
  if (!read.ok) return read;
  const wish = readPageSlug(input.slug || read.title);
  if ('problem' in wish) return refuse('page-refused', 422, { fields: { slug: wish.problem } });
  const id = newId(now);
  return write(async (tx) => {
    const [added] = await tx
      .insert(pages)
      .values({ id, slug: wish.slug, title: read.title, draft: read.body, savedAt: now, savedBy: savedBy(actor) })
      .onConflictDoNothing()
      .returning({ id: pages.id });
    if (!added) return refuse('page-refused', 422, { fields: { slug: 'page-slug-taken' } });
    await record(tx, actor, { kind: 'page.saved', pageId: id }, now);
    return { ok: true, id };
  });
}

/**
 * Saves the draft of a page; with `publish` readers see it from then on. Refuses with 403 `not-allowed`, 404 `page-missing`, 409
 * `page-moved` and 422 `page-refused`, where it is to be published without a text too.
 */
export async function savePage(
  actor: Actor,
  input: PageText & SeenPage & { publish?: boolean },
  now: Date,
): Promise<Outcome<{ id: string; version: number }>> {
  return write(async (tx) => {
    const found = await lockPage(tx, actor, input);
    if (!found.ok) return found;
    const read = readText(input);
    if (!read.ok) return read;
    if (input.publish && isBlankPage(read.body))
      return refuse('page-refused', 422, { fields: { markdown: 'page-body-missing' } });
    const { id, slug, draftVersion } = found.page;
    const version = draftVersion + 1;
    const saved = { title: read.title, draft: read.body, draftVersion: version, savedAt: now, savedBy: savedBy(actor) };
    await tx.update(pages).set(saved).where(eq(pages.id, id));
    await record(tx, actor, { kind: 'page.saved', pageId: id }, now);
    if (input.publish) await showPage(tx, actor, { id, slug, title: read.title, draft: read.body }, now);
    return { ok: true, id, version };
  });
}

const savedBy = (actor: Actor) => (actor.kind === 'user' ? actorId(actor) : null);

const shape = z.object({
  title: line(pageLimits.title).refine((title) => title !== '', 'page-title-missing'),
  markdown: z.string().max(pageLimits.markdown, 'page-body-long'),
});

/** Title and text of a page out of what was typed. */
export function readText(input: PageText): Outcome<{ title: string; body: Body }> {
  const values = { max: pageLimits.words };
  const parsed = shape.safeParse(input);
  if (!parsed.success) return refuse('page-refused', 422, { fields: fieldsInError(parsed.error), values });
  const body = parseBody(toBody(parsed.data.markdown));
  if (!body.ok) return refuse('page-refused', 422, { fields: { markdown: body.problem } });
  if (bodyWords(body.body) > pageLimits.words)
    return refuse('page-refused', 422, { fields: { markdown: 'page-body-long' }, values });
  return { ok: true, title: parsed.data.title, body: body.body };
}
