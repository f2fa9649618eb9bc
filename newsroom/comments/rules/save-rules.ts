import { z } from 'zod';
import { mergeLists } from '@/newsroom/articles/drafts/merge-lists';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { write } from '@/newsroom/record';
import { watchLimits } from '@/newsroom/settings/limits-of-settings';
import { mergeFields } from '@/newsroom/settings/merge-fields';
import { readModeration, storedModeration, storeModeration } from '@/newsroom/settings/moderation';
import { holdSettings, type MovedSettings, movedSettings } from '@/newsroom/settings/moved-settings';
import { storedPublication, storePublication } from '@/newsroom/settings/publication';
import type { Proposed } from '../judging/dry-run';
import { type RuleFields, toModeration, toRuleFields } from './rule-fields';
import type { readRulesForm } from './rules-form';

const policy = z.enum(['open', 'first-timers', 'all']);
type Typed = ReturnType<typeof readRulesForm>;

/**
 * The rules as the desk would have them, out of its form. Refuses with 422 `settings-faulty`, naming the fields; nothing is
 * saved and nothing tried.
 */
export function readRulesInput({ faults, ...typed }: Typed): Outcome<{ proposed: Proposed & { commentsOn: boolean } }> {
  const read = readModeration(toModeration(typed));
  const chosen = policy.safeParse(typed.commentPolicy);
  const fields = {
    ...(read.ok ? {} : withoutLists(read.fields)),
    ...(chosen.success ? {} : { commentPolicy: 'not-in-list' }),
    ...faults,
  };
  if (!read.ok || !chosen.success || Object.keys(fields).length > 0) return refuse('settings-faulty', 422, { fields });
  const { linksHold, linksRefuse } = read.moderation;
  if (linksRefuse < linksHold) return refuse('settings-faulty', 422, { fields: { linksRefuse: 'links-crossed' } });
  return {
    ok: true,
    proposed: { moderation: read.moderation, commentPolicy: chosen.data, commentsOn: typed.commentsOn },
  };
}

/** The form has two lists where the setting is one; it names the right one itself. */
function withoutLists(fields: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'watchWords'));
}

/**
 * Puts the rules of the thread in force, all in one transaction; the paper's own pages are printed anew only where what they
 * say of comments has changed. With `began`, what the form was drawn with, what somebody else changed since is merged in, field
 * by field and of the lists word by word, and `others` says so. Refuses who may not manage settings (`not-allowed`, 403), as
 * `readRulesInput` does, and what both changed (`settings-moved`, 409).
 */
export async function saveRules(
  actor: Actor,
  input: Typed & { began?: Partial<RuleFields> },
  now: Date,
): Promise<Outcome<{ others: boolean }> | MovedSettings<RuleFields>> {
  if (!can(actor, 'settings.manage')) return refuse('not-allowed', 403);
  const { began, ...typed } = input;
  const sent = readRulesInput(typed);
  if (!sent.ok) return sent;
  return write(async (tx) => {
    await holdSettings(tx);
    const publication = await storedPublication(tx);
    const theirs = toRuleFields(await storedModeration(tx), publication);
    const mine = toRuleFields(sent.proposed.moderation, sent.proposed);
    const { merged, clashes, others } = mergeFields<RuleFields>(began ?? theirs, theirs, mine, mergeWords);
    if (clashes.length > 0) return movedSettings(tx, actor, { theirs, merged, clashes }, storedAs);
    const whole = readRulesInput({ ...theirs, ...merged, faults: {} });
    if (!whole.ok) return whole;
    const { moderation, commentPolicy, commentsOn } = whole.proposed;
    await storeModeration(tx, actor, moderation, now);
    if (publication.commentPolicy !== commentPolicy || publication.commentsOn !== commentsOn)
      await storePublication(tx, actor, { ...publication, commentPolicy, commentsOn }, now);
    return { ok: true, others };
  });
}

/** Two lists of words, each changed by somebody else, are one list: whatever either put in, and nothing that either took out. */
function mergeWords(_: string, began: unknown, theirs: unknown, mine: unknown): string[] | undefined {
  if (!Array.isArray(began) || !Array.isArray(theirs) || !Array.isArray(mine)) return undefined;
  return mergeLists(began, theirs, mine, watchLimits.words) ?? undefined;
}

/** Both lists of the form are one setting. */
const storedAs = (field: string) => (field.startsWith('watch') ? 'watchWords' : field);
