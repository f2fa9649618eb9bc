import { type SQL, sql } from 'drizzle-orm';
import { countedTo, type Edge, queuePage, statesOf, type Tab } from '../queue';

/**
 * The ids of one page of a queue and one more, in the order it is read in: newest first, upwards from `after`. Each state is
 * asked for itself, because the index runs by state and several at once would sort every comment there is.
 */
export function idsOf(tab: Tab, edge: Edge): SQL {
  const upwards = edge.after !== undefined;
  const id = edge.after ?? edge.before;
  const from =
    id === undefined
      ? sql``
      : sql`and (created_at, id) ${upwards ? sql`>` : sql`<`} (select created_at, id from comments where id = ${id})`;
  const order = upwards ? sql`order by created_at, id` : sql`order by created_at desc, id desc`;
  const limit = sql`limit ${queuePage + 1}`;
  // From the open reports to their comments, one by one: as a join the planner would read every comment instead.
  if (tab === 'reported')
    return sql`select id, created_at from (select distinct comment_id from reports where settled_at is null) open
      cross join lateral (select id, created_at from comments
        where id = open.comment_id and state in ('held', 'shown') limit 1) reported
      where true ${from} ${order} ${limit}`;
  const unseen = tab === 'new' ? sql`and seen_at is null and user_id is null` : sql``;
  const each = statesOf[tab].map(
    (state) =>
      sql`(select id, created_at from comments where state = '${sql.raw(state)}' ${unseen} ${from} ${order} ${limit})`,
  );
  // Words that would replace public ones wait too: their comment is listed, whatever its state.
  if (tab === 'held')
    each.push(
      sql`(select id, created_at from comments where id in (select comment_id from comment_edits where state = 'held')
        and state = 'shown' ${from} ${order} ${limit})`,
    );
  return sql`select id, created_at from (${sql.join(each, sql` union all `)}) each ${order} ${limit}`;
}

// In the order of an index, or the planner would read the table until it has found enough.
const first = (from: SQL, by = sql`created_at`) =>
  sql`(select count(*)::int from (select 1 ${from} order by ${by} limit ${countedTo}) counted)`;
const having = (state: string) => first(sql`from comments where state = '${sql.raw(state)}'`);

/** How much waits for somebody: held comments, and words that would replace public ones. */
export function waitingCount(): SQL {
  return sql`least(${countedTo}, ${having('held')} + ${first(sql`from comment_edits where state = 'held'`, sql`comment_id`)})`;
}

/** How many there are in each queue, counted no further than `countedTo`, from the indexes alone. */
export function queueCounts(): SQL {
  return sql`select ${waitingCount()} as held,
    ${first(sql`from comments where state = 'shown' and seen_at is null and user_id is null`)} as new,
    (select count(*)::int from (select distinct comment_id from reports where settled_at is null
      order by comment_id limit ${countedTo}) open) as reported,
    ${having('shown')} as shown, ${having('spam')} as spam,
    least(${countedTo}, ${having('rejected')} + ${having('removed')}) as rejected`;
}
