import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { reads } from '@/newsroom/answer';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { getThreadSettings } from '@/newsroom/settings/moderation';
import type { ArticleState, Manuscript } from './article';
import { threadColumns } from './thread-columns';
import { type ThreadRules, type ThreadStateDto, threadAt } from './thread-state';

/** The thread of one story, for who may set it: also for moderators, who do not read drafts. */
export interface ThreadSettingDto {
  id: string;
  state: ArticleState;
  slug: string;
  headline: string;
  thread: ThreadStateDto;
  keptOpen: boolean;
  rules: ThreadRules;
}

/** Refuses with 404 `story-missing` and 403 `not-allowed`. A draft's headline is told only to who may read drafts. */
export async function getThreadSetting(
  actor: UserActor,
  id: string,
  now: Date,
): Promise<Outcome<{ setting: ThreadSettingDto }>> {
  const { ownerId, slug, headline, state, draft } = articles;
  const [[row], rules] = await Promise.all([
    db()
      .select({ ownerId, slug, headline, state, draft, thread: threadColumns })
      .from(articles)
      .where(eq(articles.id, id)),
    getThreadSettings(),
  ]);
  if (!can(actor, 'article.set-comments', row)) return refuse('not-allowed', 403);
  if (!row) return refuse('story-missing', 404);
  const drafted = row.headline === '' && can(actor, 'article.read-draft', row);
  return {
    ok: true,
    setting: {
      id,
      state: row.state,
      slug: row.slug,
      headline: drafted ? (row.draft as Manuscript).headline : row.headline,
      thread: threadAt(row.thread, rules, now),
      keptOpen: row.thread.keptOpen,
      rules: { closeAfterDays: rules.closeAfterDays, slowSeconds: rules.slowSeconds },
    },
  };
}

/** How the thread of a public story stands, for its readers. */
export async function getThreadState(articleId: string, now = new Date()): Promise<ThreadStateDto> {
  reads(`thread:${articleId}`, `article:${articleId}`);
  const [[row], rules] = await Promise.all([
    db().select(threadColumns).from(articles).where(eq(articles.id, articleId)),
    getThreadSettings(),
  ]);
  if (!row) throw new Error(`The article ${articleId} went while it was read.`);
  return threadAt(row, rules, now);
}
