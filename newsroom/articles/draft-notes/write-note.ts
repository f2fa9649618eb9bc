import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { draftNotes } from '@/db/schema/drafts';
import { newId } from '@/newsroom/id';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import { blockWords } from '@/newsroom/text/block-words';
import { firstWords } from '@/newsroom/text/first-words';
import { lines } from '@/newsroom/text/line';
import { type LockedArticle, lockArticle } from '../locked-article';
import { colleaguesOf } from './colleagues';
import { longestDraftNote, mentionsIn, quoteLength } from './draft-note';

/** A note on the paragraph `block`, or an answer to the note `parent`. */
export interface NewDraftNote {
  id: string;
  words: string;
  block?: string;
  parent?: string;
}

/**
 * Writes on the margin of a draft, 1 to 2,000 characters that readers never see. Whoever it names by @Name and may read the
 * draft gets a letter. Refuses with 404 `story-missing`, 403 `not-allowed`, 422 `draft-note-refused` naming `words`, and 409
 * `draft-note-gone` where the paragraph is no longer in the draft, or the note that is answered is gone or resolved.
 */
export async function writeDraftNote(actor: Actor, input: NewDraftNote, now: Date): Promise<Outcome<{ id: string }>> {
  return write(async (tx) => {
    const found = await lockArticle(tx, actor, 'article.annotate', input.id);
    if (!found.ok) return found;
    const { article } = found;
    const words = lines(longestDraftNote).safeParse(input.words);
    if (!words.success) return refuse('draft-note-refused', 422, { fields: { words: 'too-long' } });
    if (words.data === '') return refuse('draft-note-refused', 422, { fields: { words: 'note-missing' } });
    const about = await aboutWhat(tx, article, input);
    if (!about) return refuse('draft-note-gone', 409);
    const id = newId(now);
    await tx.insert(draftNotes).values({
      id,
      articleId: article.id,
      ...about,
      words: words.data,
      mentions: mentionsIn(words.data, await colleaguesOf(tx, article)),
      writtenBy: actor.kind === 'user' ? actor.userId : null,
      writtenAt: now,
    });
    await record(tx, actor, { kind: 'draft-note.written', articleId: article.id, noteId: id }, now);
    return { ok: true, id };
  });
}

async function aboutWhat(tx: Tx, article: LockedArticle, { block, parent }: NewDraftNote) {
  if (parent !== undefined) {
    const [note] = await tx
      .select({ block: draftNotes.block, resolvedAt: draftNotes.resolvedAt, parentId: draftNotes.parentId })
      .from(draftNotes)
      .where(and(eq(draftNotes.id, parent), eq(draftNotes.articleId, article.id)));
    return note && !note.resolvedAt && !note.parentId ? { parentId: parent, block: note.block } : null;
  }
  const one = article.draft.body.content.find(({ attrs }) => attrs?.id === block);
  return one && block ? { block, quote: firstWords(blockWords(one), quoteLength) } : null;
}
