import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articleBylines } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { authors, users } from '@/db/schema/people';
import { roles } from '@/newsroom/people/person';
import type { Occasion } from '../letter';
import { forWhoWasAnswered, forWriters } from './for-commenters';
import { forWhoMayCorrect } from './for-correctors';
import { forTheDesk } from './for-the-desk';
import { forTheirOwn } from './for-their-own';
import { forWhoSpotted } from './for-tippers';
import type { Happened } from './happened';
import { moderates } from './moderating';

/** What an import or the demo brings happened before, or never: nobody is written to. */
const silent: readonly Happened['actorKind'][] = ['import', 'demo'];
const refusals: readonly string[] = ['comment.rejected', 'comment.removed', 'comment.spam'];
const moderating = roles.filter(moderates);

/** Who is to be written to about each of these events, and why. Never whoever did it; never somebody suspended. */
export async function occasionsOf(tx: Tx, slice: readonly Happened[]): Promise<Occasion[]> {
  const told = slice.filter(({ actorKind }) => !silent.includes(actorKind));
  const held = told.filter(({ kind }) => kind === 'comment.held' || kind === 'comment.edit-held');
  const illegal = told.filter(({ kind, payload }) => kind === 'comment.reported' && saysIllegal(payload));
  const shown = told.filter(({ kind }) => kind === 'comment.shown' || kind === 'comment.approved');
  const invited = told.filter(({ kind }) => kind === 'person.invited');
  const approved = told.filter(({ kind }) => kind === 'comment.approved');
  const appeals = told.filter(({ kind }) => kind === 'appeal.decided');
  const routed = told.filter(({ kind }) => kind === 'comment.routed');
  const dealtWith = told.filter(({ kind }) => kind === 'tip.settled' || kind === 'tip.corrected');
  const declined = told.filter(({ kind }) => refusals.includes(kind));
  const replies = shown.length > 0 ? await forWhoWasAnswered(tx, shown) : [];
  const authors = shown.length > 0 ? await forAuthors(tx, shown) : [];
  return [
    ...(held.length > 0 ? await forModerators(tx, held, 'comment-waiting') : []),
    ...(illegal.length > 0 ? await forModerators(tx, illegal, 'comment-illegal') : []),
    ...replies,
    // An author who was answered hears of that, and not of the same comment once more.
    ...authors.filter(
      (one) => !replies.some(({ to, commentId }) => to.id === one.to.id && commentId === one.commentId),
    ),
    ...(routed.length > 0 ? await forWhoMayCorrect(tx, routed) : []),
    ...(appeals.length > 0 ? await forWriters(tx, appeals, 'your-appeal-decided') : []),
    ...(approved.length > 0 ? await forWriters(tx, approved, 'your-comment-published') : []),
    ...(declined.length > 0 ? await forWriters(tx, declined, 'your-comment-declined') : []),
    ...(dealtWith.length > 0 ? await forWhoSpotted(tx, dealtWith) : []),
    ...(await forTheDesk(tx, told)),
    ...(await forTheirOwn(tx, told)),
    // Each sending is a letter of its own: whoever invites again wants another one now.
    ...invited.map(
      ({ id, subjectId }): Occasion => ({
        kind: 'invitation',
        to: { by: 'invitation', id: subjectId },
        about: String(id),
      }),
    ),
  ];
}

const saysIllegal = (payload: unknown) => (payload as { reason?: string }).reason === 'illegal';

/** What waits is gathered; of what a reader calls illegal each comment has a letter of its own. */
async function forModerators(
  tx: Tx,
  happened: readonly Happened[],
  kind: 'comment-waiting' | 'comment-illegal',
): Promise<Occasion[]> {
  const people = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(inArray(users.role, moderating), isNull(users.suspendedAt)));
  return happened.flatMap(({ subjectId, actorId }) =>
    people
      .filter(({ id }) => id !== actorId)
      .map(
        ({ id }): Occasion => ({
          kind,
          to: { by: 'account', id },
          about: kind === 'comment-waiting' ? 'queue' : subjectId,
          commentId: subjectId,
        }),
      ),
  );
}

/** Authors with an account hear of a comment when it becomes public first: not when it comes back after a removal. */
async function forAuthors(tx: Tx, shown: readonly Happened[]): Promise<Occasion[]> {
  const ids = shown.map(({ subjectId }) => subjectId);
  const rows = await tx
    .select({
      commentId: comments.id,
      articleId: comments.articleId,
      shownAt: comments.shownAt,
      writtenBy: comments.userId,
      userId: users.id,
    })
    .from(comments)
    .innerJoin(articleBylines, eq(articleBylines.articleId, comments.articleId))
    .innerJoin(authors, and(eq(authors.id, articleBylines.authorId), isNotNull(authors.userId)))
    .innerJoin(users, and(eq(users.id, authors.userId), isNull(users.suspendedAt)))
    .where(inArray(comments.id, ids));
  return shown.flatMap(({ subjectId, actorId, at }) =>
    rows
      .filter((row) => row.commentId === subjectId && row.shownAt?.getTime() === at.getTime())
      .filter(({ userId, writtenBy }) => userId !== writtenBy && userId !== actorId)
      .map(
        ({ userId, articleId, commentId }): Occasion => ({
          kind: 'comment-on-your-article',
          to: { by: 'account', id: userId },
          about: articleId,
          articleId,
          commentId,
        }),
      ),
  );
}
