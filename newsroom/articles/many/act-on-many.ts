import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '@/db/client';
import { sections } from '@/db/schema/articles';
import { idPattern } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { toSlug } from '@/newsroom/slug';
import { line } from '@/newsroom/text/line';
import { limits } from '../article';
import { handOver } from '../hand-over';
import { archiveArticle } from '../shelf/archive-article';
import { headlinesOf } from './headlines';
import { type ManyAct, type ManyDone, manyActs, mostAtOnce } from './many';
import { refile } from './refile';

const form = z.strictObject({
  act: z.enum(manyActs),
  chosen: z.array(z.string().regex(idPattern)),
  /** The section's id, the tag's name, or the colleague's id; '' for what needs none. */
  value: line(500).default(''),
});

/**
 * Does one act to each of the chosen stories, each by its own rule and in a transaction of its own: who may not do it to a story leaves that
 * one as it is, with the reason, and the others are done. Refuses as a whole, having done nothing, with 422 `no-story-chosen`,
 * `too-many-chosen` (`max`), and `many-refused` with the field where what is to be done does not say what.
 */
export async function actOnMany(actor: Actor, input: z.input<typeof form>, now: Date): Promise<Outcome<ManyDone>> {
  const parsed = form.safeParse(input);
  if (!parsed.success) return refuse('no-story-chosen', 422);
  const { act, value } = parsed.data;
  const chosen = [...new Set(parsed.data.chosen)];
  if (chosen.length === 0) return refuse('no-story-chosen', 422);
  if (chosen.length > mostAtOnce) return refuse('too-many-chosen', 422, { values: { max: mostAtOnce } });
  const lacks = await lacking(act, value);
  if (lacks) return refuse('many-refused', 422, { fields: { [act]: lacks }, values: { max: limits.tag } });
  const headlines = await headlinesOf(actor, chosen);
  const all: ManyDone = { done: 0, inDraft: 0, left: [] };
  for (const id of chosen) {
    const did = await doTo(actor, act, id, value, now);
    if (did.ok) {
      all.done += 1;
      if ('shown' in did && did.shown === false) all.inDraft += 1;
    } else {
      const { problem, fields, values } = did;
      const why = Object.values(fields ?? {})[0] ?? problem;
      all.left.push({ id, headline: headlines.get(id) ?? '', problem: why, ...(values ? { values } : {}) });
    }
  }
  return { ok: true, ...all };
}

async function lacking(act: ManyAct, value: string): Promise<string | null> {
  if (act === 'tag') {
    if (toSlug(value) === '') return 'tag-name-missing';
    return [...value].length > limits.tag ? 'too-long' : null;
  }
  if (act === 'hand-over') return idPattern.test(value) ? null : 'colleague-missing';
  if (act !== 'section') return null;
  const [section] = await db().select({ id: sections.id }).from(sections).where(eq(sections.id, value));
  return section ? null : 'section-gone';
}

function doTo(actor: Actor, act: ManyAct, id: string, value: string, now: Date): Promise<Outcome<{ shown?: boolean }>> {
  if (act === 'archive') return archiveArticle(actor, { id, archived: true }, now);
  if (act === 'hand-over') return handOver(actor, { id, to: value }, now);
  return refile(actor, { id, ...(act === 'section' ? { sectionId: value } : { tag: value }) }, now);
}
