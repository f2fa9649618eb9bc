import { eq, inArray } from 'drizzle-orm';
import { redirects } from '@/db/schema/articles';
import { env } from '@/env';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { putRedirects } from './put-redirects';
import { readOld, readTarget } from './read-address';
import { knownAt, standingAt } from './standing';

/**
 * Lets the old address `from` lead to `to` for ever (308): a path of this site, or a whole https address elsewhere. A redirect
 * to a redirect is shortened, and whatever led to `from` leads on too. `was` is the old address of the one that is changed.
 * Refuses with 403 `not-allowed`, 404 `redirect-gone` and 422 `redirect-refused` with the field: what is no address,
 * `redirect-reserved`, `redirect-standing`, `redirect-there`, `redirect-not-https`, `redirect-circle`.
 */
export async function saveRedirect(
  actor: Actor,
  input: { from: string; to: string; was?: string },
  now: Date,
): Promise<Outcome<{ from: string; to: string }>> {
  if (!can(actor, 'redirect.manage')) return refuse('not-allowed', 403);
  const [old, target] = [readOld(input.from, env.publicUrl), readTarget(input.to, env.publicUrl)];
  if ('problem' in old || 'problem' in target)
    return refuse('redirect-refused', 422, {
      fields: {
        ...('problem' in old ? { from: old.problem } : {}),
        ...('problem' in target ? { to: target.problem } : {}),
      },
    });
  const [from, to] = [old.address, target.address];
  const inError = (fields: Record<string, string>) => refuse('redirect-refused', 422, { fields });
  return write(async (tx) => {
    if ((await standingAt(tx, [from])).has(from)) return inError({ from: 'redirect-standing' });
    const known = await knownAt(tx, [from, to, ...(input.was ? [input.was] : [])]);
    if (input.was !== undefined && known.get(input.was) === undefined) return refuse('redirect-gone', 404);
    if (known.get(from) !== undefined && from !== input.was) {
      return known.get(from) === to ? { ok: true, from, to } : inError({ from: 'redirect-there' });
    }
    const added = known.add(from, to);
    if ('problem' in added) return inError({ to: added.problem });
    if (input.was !== undefined && input.was !== from) await tx.delete(redirects).where(eq(redirects.from, input.was));
    await putRedirects(tx, actor, known.changed, now);
    return { ok: true, from, to: added.to };
  });
}

/** Takes redirects away: their old addresses are found no more. Refuses with 403 `not-allowed` and 404 `redirect-gone`. */
export async function deleteRedirects(
  actor: Actor,
  { from }: { from: readonly string[] },
  now: Date,
): Promise<Outcome<{ deleted: number }>> {
  if (!can(actor, 'redirect.manage')) return refuse('not-allowed', 403);
  return write(async (tx) => {
    const gone =
      from.length > 0
        ? await tx
            .delete(redirects)
            .where(inArray(redirects.from, [...from]))
            .returning({ from: redirects.from })
        : [];
    if (gone.length === 0) return refuse('redirect-gone', 404);
    await record(tx, actor, { kind: 'redirects.saved' }, now);
    return { ok: true, deleted: gone.length };
  });
}
