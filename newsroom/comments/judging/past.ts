import { type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import type { Facts } from '../policy';

/** Days back in which the same words on another article, and refusals, count. */
export const daysBack = 7;
/** Code points below which words are everybody's: "Thank you." on two articles is no repetition. */
export const repeatLength = 20;

/** What a person did before the moment in which they say something, and what everybody did there. */
export type Past = Pick<Facts, 'onArticles' | 'inTenMinutes' | 'inThisMinute' | 'knownHere' | 'decided'>;
export const noPast: Past = {
  onArticles: 1,
  inTenMinutes: 1,
  inThisMinute: 1,
  knownHere: false,
  decided: { refused: 0, all: 0 },
};

/** One saying: who, what, where and when. `id` is that of the comment it stands in, '' for a new one. */
export interface Saying {
  readonly id: string;
  readonly commenterId: string | null;
  readonly email: string;
  readonly articleId: string;
  readonly source: string;
  readonly at: Date;
}

/** The past of one saying, as rows of SQL take it. */
export function asSaying({ id, commenterId, email, articleId, source, at }: Saying): SQL {
  return sql`(select ${id}::text as id, ${commenterId}::text as commenter_id, ${email}::text as email,
    ${articleId}::text as article_id, ${source}::text as source, ${at.toISOString()}::timestamptz as at)`;
}

const back = sql.raw(`interval '${daysBack} days'`);

/** What stands under the same key, or a key of the same confirmed address. */
const byKeys = sql`select id, article_id, source, state, created_at from comments
  where commenter_id = any(keys.ids) and created_at > said.at - ${back} and created_at <= said.at`;
/** What stands under the same typed address. */
const byAddress = sql`select c.id, c.article_id, c.source, c.state, c.created_at
  from comment_private p join comments c on c.id = p.comment_id
  where lower(p.email) = lower(said.email) and said.email <> ''
    and p.created_at > said.at - ${back} and p.created_at <= said.at`;

const nearOf = (theirs: SQL) => sql`(select
    count(distinct article_id) filter (where article_id <> said.article_id and source = said.source
      and state <> 'withdrawn' and char_length(source) >= ${sql.raw(String(repeatLength))})::int as on_articles,
    count(distinct id) filter (where created_at > said.at - interval '10 minutes')::int as in_ten_minutes
  from (${theirs}) theirs where id <> said.id)`;

/** Who else was heard there within the minute; what a person approved of later is no rush. */
const rush = sql`(select count(*)::int as in_this_minute from comments
  where article_id = said.article_id and state = 'shown' and shown_at > said.at - interval '1 minute' and shown_at <= said.at
    and created_at > said.at - interval '1 minute' and id <> said.id)`;

interface Row {
  id: string;
  on_articles: number;
  in_ten_minutes: number;
  in_this_minute: number;
  here: boolean;
  refused: number;
  decided: number;
}

/**
 * The past of each saying, by id, as it stood at its own moment; `sayings` is SQL with the columns of `asSaying`. A person is
 * a key and every key of the same confirmed address; for repeats and bursts, which only make a comment wait, a typed
 * address too. Every question goes through an index by person, and back a week at most.
 */
export async function pastOf(tx: Tx | Db, sayings: SQL): Promise<Map<string, Past>> {
  return toPasts(
    await tx.execute(sql`
    select said.id, near.on_articles, near.in_ten_minutes, rush.in_this_minute, known.here, fate.refused, fate.decided
    from ${sayings} said
    cross join lateral (select array(
      select said.commenter_id where said.commenter_id is not null union
      select other.id from commenters me join commenters other on other.address_id = me.address_id
        where me.id = said.commenter_id) as ids) keys
    cross join lateral ${nearOf(sql`${byKeys} union all ${byAddress}`)} near
    cross join lateral ${rush} rush
    cross join lateral (select exists (select 1 from comments
        where commenter_id = any(keys.ids) and created_at < said.at
          and coalesce(shown_at, created_at) <= said.at
          and (state = 'shown' or (shown_at is not null and decided_at > said.at))) as here) known
    cross join lateral (select
        count(*) filter (where state in ('rejected', 'removed', 'spam'))::int as refused,
        count(*)::int as decided
      from comments where commenter_id = any(keys.ids) and created_at > said.at - ${back} and created_at <= said.at
        and decided_at <= said.at and state in ('shown', 'rejected', 'removed', 'spam') and id <> said.id) fate`),
  );
}

/** The past of somebody without a key, in a fraction of the time: of them nothing is known but what a typed address said before. */
export async function pastOfStranger(tx: Tx | Db, sayings: SQL): Promise<Map<string, Past>> {
  return toPasts(
    await tx.execute(sql`
    select said.id, near.on_articles, near.in_ten_minutes, rush.in_this_minute, false as here, 0 as refused, 0 as decided
    from ${sayings} said cross join lateral ${nearOf(byAddress)} near cross join lateral ${rush} rush`),
  );
}

function toPasts(found: unknown): Map<string, Past> {
  return new Map(
    (found as { rows: Row[] }).rows.map((row) => [
      row.id,
      {
        onArticles: row.on_articles + 1,
        inTenMinutes: row.in_ten_minutes + 1,
        inThisMinute: row.in_this_minute + 1,
        knownHere: row.here,
        decided: { refused: row.refused, all: row.decided },
      },
    ]),
  );
}
