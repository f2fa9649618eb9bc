import { desc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import type { ModerationSettings } from '@/newsroom/settings/moderation';
import { plainText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import type { CommentState, Verdict } from '../comment';
import { readRules } from '../judging';
import { type CommentPolicy, type Facts, judge } from '../policy';
import type { DryRun, TriedDto } from '../rules/dry-run';
import { factsOfWords } from './facts-of-words';
import { noPast, pastOf } from './past';
import { guessSpam } from './spam-guess';
import { countsOf, wordsOfTree } from './spam-words';

/** Comments a dry run judges again. */
export const tried = 500;
/** Comments of one rule that are listed; their number is told. */
const listed = 20;

/** Rules to try: what the desk would have in force. */
export interface Proposed {
  readonly moderation: ModerationSettings;
  readonly commentPolicy: CommentPolicy;
}

/**
 * What these rules would have done with the last 500 comments of readers, those that change most first: every one is judged again by the list that judges
 * new ones, from what was known when it was posted. Changes nothing. What only the moment knew is taken from the verdict that
 * was stored: the hidden field, a person always held, the outside check; the filter guesses by what it has learned since.
 * Refuses who may not manage settings (`not-allowed`, 403).
 */
export async function tryRules(actor: Actor, proposed: Proposed): Promise<Outcome<{ dryRun: DryRun }>> {
  if (!can(actor, 'settings.manage')) return refuse('not-allowed', 403);
  const now = await readRules();
  const rows = await lastComments();
  const facts = await factsOf(rows);
  const found = new Map<string, { outcome: 'held' | 'rejected'; comments: TriedDto[]; count: number; fresh: number }>();
  for (const row of rows) {
    const known = facts.get(row.id);
    if (!known) continue;
    const verdict = verdictOf(row, known, proposed);
    if (verdict.outcome !== 'held' && verdict.outcome !== 'rejected') continue;
    const fresh = verdictOf(row, known, now).outcome === 'shown';
    const key = `${verdict.outcome} ${verdict.rule}`;
    const rule = found.get(key) ?? { outcome: verdict.outcome, comments: [], count: 0, fresh: 0 };
    found.set(key, rule);
    rule.count += 1;
    rule.fresh += Number(fresh);
    if (rule.comments.length < listed) rule.comments.push(toTried(row, verdict, fresh));
  }
  const rules = [...found].map(([key, rule]) => ({ rule: key.split(' ')[1] ?? '', ...rule }));
  return { ok: true, dryRun: { of: rows.length, rules: rules.sort((a, b) => b.fresh - a.fresh || b.count - a.count) } };
}

type Known = Omit<Facts, 'policy' | 'links' | 'watched'>;
type Row = Awaited<ReturnType<typeof lastComments>>[number];

/** The verdict that rules would have given a stored comment. */
export function verdictOf(row: Row, known: Known, { moderation, commentPolicy }: Proposed): Verdict {
  const words = factsOfWords({ name: row.name, tree: row.tree as CommentTree }, moderation);
  return judge({ ...known, ...words, policy: commentPolicy }, moderation);
}

/** The newest of each state, because the index runs by state, and of those the newest. */
export async function lastComments(most = tried) {
  const states: CommentState[] = ['held', 'shown', 'rejected', 'removed', 'spam'];
  const each = states.map(
    (state) => sql`(select id from ${comments} where state = ${state} and user_id is null
      order by created_at desc, id desc limit ${most})`,
  );
  return db()
    .select({
      id: comments.id,
      name: comments.name,
      tree: comments.tree,
      state: comments.state,
      verdict: comments.verdict,
      createdAt: comments.createdAt,
      headline: articles.headline,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(sql`${comments.id} in (${sql.join(each, sql` union all `)})`)
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(most);
}

/** What was known of each when it was posted, whatever the rules are. */
export async function factsOf(rows: readonly Row[]): Promise<Map<string, Known>> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const pasts = await pastOf(
    db(),
    sql`(select comments.id, comments.commenter_id, coalesce(comment_private.email, '') as email, comments.article_id,
      comments.source, comments.created_at as at from comments left join comment_private on comment_id = comments.id
      where ${inArray(comments.id, ids)})`,
  );
  const words = new Map(rows.map(({ id, tree }) => [id, wordsOfTree(tree as CommentTree)]));
  const { all, counts } = await countsOf(db(), [...new Set([...words.values()].flat())]);
  return new Map(
    rows.map(({ id, verdict }) => {
      const { rule, value, setting } = verdict as Verdict;
      return [
        id,
        {
          staff: false,
          mode: 'open',
          pause: null,
          slowWait: 0,
          site: true,
          sanction:
            rule === 'always-held' ? { id: '', kind: 'hold', reason: String(setting), note: '', until: null } : null,
          faults: {},
          length: 0,
          repeats: null,
          waitSeconds: 0,
          trapFilled: rule === 'trap',
          outside:
            rule === 'outside' ? { act: setting === 'reject' ? 'reject' : 'hold', because: String(value ?? '') } : null,
          ...(pasts.get(id) ?? noPast),
          spam: guessSpam(words.get(id) ?? [], counts, all),
        },
      ];
    }),
  );
}

function toTried({ id, name, tree, state, createdAt, headline }: Row, verdict: Verdict, fresh: boolean): TriedDto {
  const words = [...plainText(tree as CommentTree)].slice(0, 140).join('');
  return { id, name, words, state, headline, createdAt: createdAt.toISOString(), verdict, fresh };
}
