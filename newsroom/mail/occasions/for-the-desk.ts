import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { draftNotes, schedules } from '@/db/schema/drafts';
import { users } from '@/db/schema/people';
import type { Role } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { roles } from '@/newsroom/people/person';
import type { LetterKind, Occasion } from '../letter';
import type { Happened } from './happened';

/** Whose roles publish every story, not only their own: the desk. */
export const publishing: readonly Role[] = roles.filter((role) =>
  can({ kind: 'user', userId: '', name: '', role }, 'article.publish'),
);

interface DeskEvent extends Happened {
  payload: { articleId: string; planId?: string; noteId?: string };
}
const kinds = ['plan.refused', 'review.asked', 'review.returned', 'draft-note.written'];

/** Who hears of what happens to a draft before readers see it. Never whoever did it; never somebody suspended. */
export async function forTheDesk(tx: Tx, told: readonly Happened[]): Promise<Occasion[]> {
  const occasions: Occasion[] = [];
  for (const event of told.filter(({ kind }) => kinds.includes(kind)) as DeskEvent[]) {
    const ids = await receivers(tx, event);
    const people =
      ids.length === 0
        ? []
        : await tx
            .select({ id: users.id })
            .from(users)
            .where(and(inArray(users.id, ids), isNull(users.suspendedAt)));
    occasions.push(...people.filter(({ id }) => id !== event.actorId).map(({ id }) => toOccasion(event, id)));
  }
  return occasions;
}

function toOccasion({ id, kind, payload }: DeskEvent, to: string): Occasion {
  const { articleId, planId, noteId } = payload;
  const letter: Record<string, LetterKind> = {
    'plan.refused': 'plan-refused',
    'review.asked': 'review-asked',
    'review.returned': 'review-returned',
    'draft-note.written': 'note-for-you',
  };
  return {
    kind: letter[kind] as LetterKind,
    to: { by: 'account', id: to },
    // Every time anew: handed in again is another letter.
    about: `${articleId}-${id}`,
    articleId,
    ...(planId === undefined ? {} : { planId }),
    ...(noteId === undefined ? {} : { noteId }),
  };
}

/** Account ids of those it concerns. */
async function receivers(tx: Tx, { kind, payload }: DeskEvent): Promise<string[]> {
  const { articleId, planId = '', noteId = '' } = payload;
  switch (kind) {
    case 'plan.refused': {
      const [plan] = await tx.select({ by: schedules.madeBy }).from(schedules).where(eq(schedules.id, planId));
      return [...(plan?.by ? [plan.by] : []), ...(await editors(tx))];
    }
    case 'review.asked':
      return editors(tx);
    case 'review.returned': {
      const [story] = await tx.select({ owner: articles.ownerId }).from(articles).where(eq(articles.id, articleId));
      return story?.owner ? [story.owner] : [];
    }
    default: {
      const [note] = await tx.select({ to: draftNotes.mentions }).from(draftNotes).where(eq(draftNotes.id, noteId));
      return note?.to ?? [];
    }
  }
}

async function editors(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.role, [...publishing]));
  return rows.map(({ id }) => id);
}
