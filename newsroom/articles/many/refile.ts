import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articleVersions } from '@/db/schema/articles';
import type { Outcome } from '@/newsroom/outcome';
import { refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { toSlug } from '@/newsroom/slug';
import { limits, type Manuscript } from '../article';
import { putDraft } from '../drafts/put-draft';
import { moveRevision } from '../drafts/revisions';
import { type LockedArticle, lockArticle } from '../locked-article';
import { publishIn } from '../publish-article';

/**
 * Files a story in another section or under one more tag: in its draft, and where readers see that very draft and `actor` may publish, for
 * them too, as a minor change. A draft with other changes in it is published by nobody but its publisher: `shown` is false
 * then. Refuses with 404 `story-missing`, 403 `not-allowed`, 409 `story-deleted` and 422 `too-many-tags`.
 */
export async function refile(
  actor: Actor,
  { id, sectionId, tag }: { id: string; sectionId?: string; tag?: string },
  now: Date,
): Promise<Outcome<{ shown: boolean }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.write', id);
    if (!found.ok) return found;
    const { article } = found;
    const tags = tag === undefined ? article.draft.tags : withTag(article.draft.tags, tag);
    if (tags.length > limits.tags) return refuse('too-many-tags', 422, { values: { max: limits.tags } });
    const manuscript: Manuscript = { ...article.draft, tags, sectionId: sectionId ?? article.draft.sectionId };
    const wasSeen = await isSeen(tx, article);
    const isPublic = article.state === 'published';
    if (isDeepStrictEqual(manuscript, article.draft)) return { ok: true, shown: !isPublic || wasSeen };
    const version = await putDraft(tx, actor, article, manuscript, now);
    await moveRevision(tx, actor, article, { manuscript, version }, now);
    await record(tx, actor, { kind: 'article.saved', articleId: id }, now);
    if (!isPublic) return { ok: true, shown: true };
    if (!wasSeen || !can(actor, 'article.publish', article)) return { ok: true, shown: false };
    const published = await publishIn(tx, actor, { id, substantive: false }, now);
    return { ok: true, shown: published.ok };
  });
}

function withTag(tags: readonly string[], tag: string): string[] {
  return tags.some((one) => toSlug(one) === toSlug(tag)) ? [...tags] : [...tags, tag];
}

/** Do readers see this very draft? The section of the frozen text may have been merged into another. */
async function isSeen(tx: Tx, article: LockedArticle): Promise<boolean> {
  if (article.state !== 'published' || !article.liveVersionId) return false;
  const [live] = await tx
    .select({ manuscript: articleVersions.manuscript })
    .from(articleVersions)
    .where(eq(articleVersions.id, article.liveVersionId));
  return isDeepStrictEqual({ ...(live?.manuscript as Manuscript), sectionId: article.sectionId }, article.draft);
}
