import 'server-only';
import { and, asc, eq, gt, ilike, or } from 'drizzle-orm';
import { db } from '@/db/client';
import { redirects } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { type RedirectDto, type RedirectFilter, redirectsAPage } from './redirect';

/** One page of the redirects by their old addresses, and where the next one begins; null for whoever may not change them. */
export async function listRedirects(
  actor: UserActor,
  { words, after }: RedirectFilter,
  limit: number = redirectsAPage,
): Promise<{ rows: RedirectDto[]; next: string | null } | null> {
  if (!can(actor, 'redirect.manage')) return null;
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const found = await db()
    .select({
      from: redirects.from,
      to: redirects.to,
      cause: redirects.cause,
      by: users.name,
      createdAt: redirects.createdAt,
    })
    .from(redirects)
    .leftJoin(users, eq(users.id, redirects.madeBy))
    .where(
      and(
        words === '' ? undefined : or(ilike(redirects.from, like), ilike(redirects.to, like)),
        after === null ? undefined : gt(redirects.from, after),
      ),
    )
    .orderBy(asc(redirects.from))
    .limit(limit + 1);
  const shown = found.slice(0, limit);
  return {
    rows: shown.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() })),
    next: found.length > limit ? (shown.at(-1)?.from ?? null) : null,
  };
}
