import { z } from 'zod';
import { write } from '@/newsroom/events';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { getModeration, readModeration, storeModeration } from '@/newsroom/settings/moderation';
import { getPublication, storePublication } from '@/newsroom/settings/publication';
import type { Proposed } from '../judging/dry-run';
import type { readRulesForm } from './rules-form';

const policy = z.enum(['open', 'first-timers', 'all']);

/**
 * The rules as the desk would have them, out of its form. Refuses with 422 `settings-faulty`, naming the fields; nothing is
 * saved and nothing tried.
 */
export async function readRulesInput(
  input: ReturnType<typeof readRulesForm>,
): Promise<Outcome<{ proposed: Proposed & { commentsOn: boolean } }>> {
  const read = readModeration({ ...(await getModeration()), ...input.moderation });
  const chosen = policy.safeParse(input.commentPolicy);
  const fields = {
    ...(read.ok ? {} : withoutLists(read.fields)),
    ...(chosen.success ? {} : { commentPolicy: 'not-in-list' }),
    ...input.faults,
  };
  if (!read.ok || !chosen.success || Object.keys(fields).length > 0) return refuse('settings-faulty', 422, { fields });
  const { linksHold, linksRefuse } = read.moderation;
  if (linksRefuse < linksHold) return refuse('settings-faulty', 422, { fields: { linksRefuse: 'links-crossed' } });
  return {
    ok: true,
    proposed: { moderation: read.moderation, commentPolicy: chosen.data, commentsOn: input.commentsOn },
  };
}

/** The form has two lists where the setting is one; it names the right one itself. */
function withoutLists(fields: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'watchWords'));
}

/**
 * Puts the rules of the thread in force, all in one transaction; the paper's own pages are printed anew only where what they
 * say of comments has changed. Refuses who may not manage settings (`not-allowed`, 403), and as `readRulesInput` does.
 */
export async function saveRules(
  actor: Actor,
  input: ReturnType<typeof readRulesForm>,
  now: Date,
): Promise<Outcome<{ saved: true }>> {
  if (!can(actor, 'settings.manage')) return refuse('not-allowed', 403);
  const read = await readRulesInput(input);
  if (!read.ok) return read;
  const { moderation, commentPolicy, commentsOn } = read.proposed;
  const publication = await getPublication();
  const changed = publication.commentPolicy !== commentPolicy || publication.commentsOn !== commentsOn;
  await write(async (tx) => {
    await storeModeration(tx, actor, moderation, now);
    if (changed) await storePublication(tx, actor, { ...publication, commentPolicy, commentsOn }, now);
  });
  return { ok: true, saved: true };
}
