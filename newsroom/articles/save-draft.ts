import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { users } from '@/db/schema/people';
import { type Refusal, refuse } from '@/newsroom/outcome';
import { type Actor, actorId } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import type { Manuscript } from './article';
import { adoptIds } from './drafts/adopt-ids';
import { ask, namesOf, settledBy } from './drafts/ask';
import type { Choices, Conflict, MergedIn } from './drafts/asked';
import { blocksOf, type Change, changeBetween, fieldKeys, idOf, isNothing } from './drafts/change';
import { begunFrom, type Save } from './drafts/kept-saves';
import { mergeManuscripts } from './drafts/merge-manuscripts';
import { putDraft } from './drafts/put-draft';
import { moveRevision } from './drafts/revisions';
import { withEvidence } from './evidence/evidence';
import { type LockedArticle, lockArticle } from './locked-article';
import { parseManuscript } from './manuscript';

export interface DraftSave {
  id: string;
  /** The version the writer began from. */
  version: number;
  manuscript: Manuscript;
  /** The window that sends it, by a name of its own: what it saved before is not somebody else's. */
  window?: string;
  /** What the writer chose where both had changed the same. */
  choices?: Choices;
}
export interface Saved {
  ok: true;
  /** The version that stands now, with what was sent in it. */
  version: number;
  /** What others had changed meanwhile: it is in, and `change` makes the saved text of the one that was sent. */
  others?: MergedIn & { change: Change; gone: string[] };
}

/**
 * Saves the working draft; readers see nothing of it. What others saved since `version` is merged in, field by field and block
 * by block; sources and claims, which its form does not hold, stay as they stand. The same text twice is accepted once, silently. Refuses with 404 `story-missing`, 403 `not-allowed`,
 * 422 `manuscript-refused`, and 409: `draft-conflict` with what is to be chosen where both changed the same, `draft-too-old`
 * with `who` and `version` where the saves since are not kept any more. A refusal changes nothing; the caller still has what was typed.
 */
export async function saveDraft(actor: Actor, input: DraftSave, now: Date): Promise<Saved | Refusal | Conflict> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.write', input.id);
    if (!found.ok) return found;
    const parsed = parseManuscript(input.manuscript);
    if (!parsed.ok) return parsed;
    const { article } = found;
    const sent = withEvidence(parsed.manuscript, article.draft.evidence);
    if (sayTheSame(article.draft, sent)) return { ok: true, version: article.draftVersion };
    const begun = await begunFrom(tx, article, { version: input.version, window: input.window ?? '' });
    if (!begun) return { ...(await moved(tx, actor, article)), problem: 'draft-too-old' };

    const mine = withEvidence(adoptIds(begun.base, sent), begun.base.evidence);
    const settle = settledBy(input.choices ?? {});
    const { merged, clashes } = mergeManuscripts(begun.base, article.draft, mine, settle);
    if (clashes.length > 0) return conflict(await ask(tx, actor, clashes, begun.others));
    const whole = parseManuscript(merged);
    if (!whole.ok) return whole;

    let version = article.draftVersion;
    if (!isNothing(changeBetween(article.draft, whole.manuscript))) {
      version = await putDraft(tx, actor, article, whole.manuscript, now, input.window);
      await moveRevision(tx, actor, article, { manuscript: whole.manuscript, version }, now);
      await record(tx, actor, { kind: 'article.saved', articleId: article.id }, now);
    }
    if (begun.others.length === 0) return { ok: true, version };
    const change = changeBetween(mine, whole.manuscript);
    const kept = blocksOf(whole.manuscript);
    const gone = mine.body.content.map(idOf).filter((id) => !kept.has(id));
    const told = await mergedIn(tx, actor, begun.others, begun.base, article.draft);
    return { ok: true, version, others: { ...told, change, gone } };
  });
}

/** Two manuscripts with the same words. Ids do not count: Markdown without them gets new ones each time it is read. */
function sayTheSame(one: Manuscript, other: Manuscript): boolean {
  return isDeepStrictEqual(withoutIds(one), withoutIds(other));
}

function withoutIds(manuscript: Manuscript): unknown {
  return JSON.parse(JSON.stringify(manuscript, (key, value) => (key === 'id' ? undefined : value)));
}

/** Who changed how much between what the writer began from and the draft as it stood. */
async function mergedIn(
  tx: Tx,
  actor: Actor,
  others: readonly Save[],
  base: Manuscript,
  draft: Manuscript,
): Promise<MergedIn> {
  const writers = others.map(({ savedBy }) => savedBy);
  const names = await namesOf(tx, users, writers);
  const own = actorId(actor) ?? '';
  const self = writers.includes(own);
  names.delete(own);
  const { fields, blocks } = changeBetween(base, draft);
  const kept = blocksOf(draft);
  const removed = base.body.content.filter((block) => !kept.has(idOf(block)));
  const paragraphs = Object.keys(blocks).length + removed.length;
  return { who: [...names.values()], self, paragraphs, fields: fieldKeys.filter((key) => key in fields) };
}

function conflict(asked: Conflict['asked']): Conflict {
  const problem = asked.every(({ self }) => self) ? 'draft-conflict-self' : 'draft-conflict';
  const who = asked.find(({ self }) => !self)?.who ?? 'Somebody else';
  return { ...refuse(problem, 409, { values: { who } }), asked };
}

/** 409 `draft-moved`, naming who saved last; `draft-moved-self` where that was the same person in another window. */
export async function moved(tx: Tx, actor: Actor, article: LockedArticle): Promise<Refusal> {
  const { draftSavedBy: by, draftVersion: version } = article;
  if (actor.kind === 'user' && by === actor.userId) return refuse('draft-moved-self', 409, { values: { version } });
  const [person] = by ? await tx.select({ name: users.name }).from(users).where(eq(users.id, by)) : [];
  return refuse('draft-moved', 409, { values: { who: person?.name ?? 'Somebody else', version } });
}
