import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { addresses } from '@/db/schema/people';
import { tips } from '@/db/schema/site';
import { networkHash } from '@/newsroom/comments/network';
import { keepAddress, toAddress } from '@/newsroom/comments/own/keep-address';
import { isReader, personFor, takeReadersTurn } from '@/newsroom/comments/reader';
import { Refused, writeOrRefuse } from '@/newsroom/comments/undo';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record } from '@/newsroom/record';
import { emailFault } from '@/newsroom/text/email-address';
import { codePoints, fieldsInError, line, lines } from '@/newsroom/text/line';
import { tipLimits } from './tip';

const form = z.strictObject({
  quote: lines(tipLimits.quote).default(''),
  words: lines(tipLimits.words)
    .refine((words) => words !== '', 'tip-words-missing')
    .refine((words) => words === '' || codePoints(words) >= tipLimits.shortest, 'tip-too-short'),
  /** '' where the reader wants no answer. */
  email: line(400)
    .default('')
    .superRefine((email, context) => {
      const fault = email === '' ? null : emailFault(email);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    }),
});

/**
 * Tells the newsroom that something is wrong in a public story, at any address the story ever had. The address, where one is
 * left, is kept apart and never shown. Refuses with 403 `not-allowed`, 404 `tip-story-missing`, 422 `tip-refused` with fields, 429
 * `acting-quickly` (`seconds`).
 */
export async function sendTip(
  actor: Actor,
  { slug, ...input }: { slug: string } & z.input<typeof form>,
  now: Date,
): Promise<Outcome<{ slug: string; cookie?: string }>> {
  if (!can(actor, 'tip.send') || !isReader(actor)) return refuse('not-allowed', 403);
  const parsed = form.safeParse(input);
  if (!parsed.success) {
    const values = { words: tipLimits.words, quote: tipLimits.quote };
    const fields = fieldsInError(parsed.error);
    const told = Object.entries(fields).map(([name, key]) => [name, key === 'too-long' ? `tip-${name}-long` : key]);
    return refuse('tip-refused', 422, { fields: Object.fromEntries(told), values });
  }
  const { quote, words, email } = parsed.data;
  const done = await writeOrRefuse(async (tx) => {
    const story = await publicStory(tx, slug);
    await takeReadersTurn(tx, actor, 'tips', now);
    const by = await personFor(tx, actor, now);
    const id = newId(now);
    await tx.insert(tips).values({
      id,
      articleId: story.id,
      quote,
      words,
      addressId: email === '' ? null : await addressOf(tx, email, now),
      commenterId: by.person.commenterId,
      network: actor.kind === 'guest' ? networkHash(actor.network) : null,
      sentAt: now,
    });
    await record(tx, by.actor, { kind: 'tip.sent', tipId: id, articleId: story.id }, now);
    return { slug: story.slug, cookie: by.cookie };
  });
  if ('ok' in done) return done;
  return { ok: true, slug: done.slug, ...(done.cookie ? { cookie: done.cookie } : {}) };
}

async function publicStory(tx: Tx, slug: string): Promise<{ id: string; slug: string }> {
  const [story] = await tx
    .select({ id: articles.id, slug: articles.slug })
    .from(articleSlugs)
    .innerJoin(articles, eq(articles.id, articleSlugs.articleId))
    .where(and(eq(articleSlugs.slug, slug), eq(articles.state, 'published')));
  if (!story) throw new Refused(refuse('tip-story-missing', 404));
  return story;
}

/** The row of a typed address; null for one that was erased and whose owner has had the one letter. */
async function addressOf(tx: Tx, email: string, now: Date): Promise<string | null> {
  await keepAddress(tx, email, now);
  const [row] = await tx
    .select({ id: addresses.id })
    .from(addresses)
    .where(eq(addresses.email, toAddress(email)));
  return row?.id ?? null;
}
