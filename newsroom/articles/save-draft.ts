import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { users } from '@/db/schema/people';
import { record, write } from '@/newsroom/events';
import { type Outcome, type Refusal, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import type { Manuscript } from './article';
import { type LockedArticle, lockArticle } from './locked-article';
import { parseManuscript } from './manuscript';

export interface DraftSave {
  id: string;
  /** The version the writer began from. */
  version: number;
  manuscript: Manuscript;
}

/**
 * Saves the working draft; readers see nothing of it. The same text twice is accepted once, silently. Refuses with
 * 404 `story-missing`, 403 `not-allowed`, 422 `manuscript-refused` and, where somebody saved since `version`,
 * 409 `draft-moved` with `who` and the `version` that stands now: the caller still has what was typed.
 */
export async function saveDraft(actor: Actor, input: DraftSave, now: Date): Promise<Outcome<{ version: number }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.write', input.id);
    if (!found.ok) return found;
    const parsed = parseManuscript(input.manuscript);
    if (!parsed.ok) return parsed;
    const { article } = found;
    if (sayTheSame(article.draft, parsed.manuscript)) return { ok: true, version: article.draftVersion };
    if (article.draftVersion !== input.version) return moved(tx, actor, article);
    const version = article.draftVersion + 1;
    await tx
      .update(articles)
      .set({
        draft: parsed.manuscript,
        draftVersion: version,
        draftSavedAt: now,
        draftSavedBy: actor.kind === 'user' ? actor.userId : null,
      })
      .where(eq(articles.id, article.id));
    await record(tx, actor, { kind: 'article.saved', articleId: article.id }, now);
    return { ok: true, version };
  });
}

/** Two manuscripts with the same words. Ids do not count: Markdown without them gets new ones each time it is read. */
function sayTheSame(one: Manuscript, other: Manuscript): boolean {
  return isDeepStrictEqual(withoutIds(one), withoutIds(other));
}

function withoutIds(manuscript: Manuscript): unknown {
  return JSON.parse(JSON.stringify(manuscript, (key, value) => (key === 'id' ? undefined : value)));
}

/** 409 `draft-moved`, naming who saved last; `draft-moved-self` where that was the same person in another window. */
export async function moved(tx: Tx, actor: Actor, article: LockedArticle): Promise<Refusal> {
  const { draftSavedBy: by, draftVersion: version } = article;
  if (actor.kind === 'user' && by === actor.userId) return refuse('draft-moved-self', 409, { values: { version } });
  const [person] = by ? await tx.select({ name: users.name }).from(users).where(eq(users.id, by)) : [];
  return refuse('draft-moved', 409, { values: { who: person?.name ?? 'Somebody else', version } });
}
