import { and, eq, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { draftNotes, schedules } from '@/db/schema/drafts';
import { users } from '@/db/schema/people';
import type { Manuscript } from '@/newsroom/articles/article';
import { can, type Verb } from '@/newsroom/people/permissions';
import { momentOf, type Place } from '@/words/dates';
import { noteForYou, planRefused, reviewAsked, reviewReturned } from '@/words/desk-letters';
import { story as storyWords } from '@/words/desk-stories';
import { sentence } from '@/words/problems';
import type { TakenLetter } from '../letter';
import type { Contents } from './quoting';

/**
 * What letters to the people of the desk say: null where it is settled by the time the letter leaves, or where whoever was to
 * get it may not read the draft any more. Of the draft itself no letter holds more than its headline.
 */
export async function deskContents({ kind, to, payload }: TakenLetter, paper: Place): Promise<Contents | null> {
  const { articleId = '', planId = '', noteId = '' } = payload;
  const story = await storyFor(to.id, articleId, kind === 'review-asked' ? 'article.return' : 'article.read-draft');
  if (!story) return null;
  const desk = `/desk/articles/${articleId}`;
  switch (kind) {
    case 'plan-refused': {
      const [plan] = await db()
        .select({ dueAt: schedules.dueAt, refused: schedules.refused, act: schedules.act })
        .from(schedules)
        .where(and(eq(schedules.id, planId), isNull(schedules.cancelledAt), isNull(schedules.doneAt)));
      if (!plan || plan.refused === '') return null;
      const moment = momentOf(plan.dueAt.toISOString(), paper);
      return {
        words: planRefused(story.headline, plan.act, moment, sentence(plan.refused)),
        path: `${desk}/publish#plans`,
      };
    }
    case 'review-asked':
      if (story.review !== 'asked') return null;
      return { words: reviewAsked(story.by, story.headline, story.note), path: `${desk}/publish` };
    case 'review-returned':
      if (story.review !== 'returned') return null;
      return { words: reviewReturned(story.by, story.headline, story.note), path: desk };
    case 'note-for-you': {
      const [note] = await db()
        .select({ words: draftNotes.words, by: users.name, mentions: draftNotes.mentions })
        .from(draftNotes)
        .leftJoin(users, eq(users.id, draftNotes.writtenBy))
        .where(eq(draftNotes.id, noteId));
      if (!note?.mentions.includes(to.id)) return null;
      return {
        words: noteForYou(note.by ?? storyWords.somebody, story.headline, note.words),
        path: `${desk}/notes#n-${noteId}`,
      };
    }
    default:
      return null;
  }
}

/** The story as one who may do `verb` to it may hear of it; null where it is gone, or not theirs to see. */
async function storyFor(userId: string, articleId: string, verb: Verb) {
  const [reader] = await db()
    .select({ userId: users.id, name: users.name, role: users.role })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.suspendedAt)));
  const [row] = await db()
    .select({
      ownerId: articles.ownerId,
      draft: articles.draft,
      review: articles.review,
      note: articles.reviewNote,
      by: users.name,
    })
    .from(articles)
    .leftJoin(users, eq(users.id, articles.reviewBy))
    .where(and(eq(articles.id, articleId), isNull(articles.deletedAt)));
  if (!reader || !row || !can({ kind: 'user', ...reader }, verb, row)) return null;
  const { headline } = row.draft as Manuscript;
  return {
    headline: headline || storyWords.untitled,
    review: row.review,
    note: row.note,
    by: row.by ?? storyWords.somebody,
  };
}
