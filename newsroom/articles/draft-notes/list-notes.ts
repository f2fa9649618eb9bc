import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { draftNotes } from '@/db/schema/drafts';
import { users } from '@/db/schema/people';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import type { DraftTalkDto } from './draft-note';

const resolvers = alias(users, 'resolvers');

/** Every note on a draft with its answers, the oldest first. Whoever asks may read the draft. */
export async function listDraftNotes(articleId: string): Promise<DraftTalkDto[]> {
  const rows = await db()
    .select({ note: draftNotes, by: users.name, resolvedBy: resolvers.name })
    .from(draftNotes)
    .leftJoin(users, eq(users.id, draftNotes.writtenBy))
    .leftJoin(resolvers, eq(resolvers.id, draftNotes.resolvedBy))
    .where(eq(draftNotes.articleId, articleId))
    .orderBy(asc(draftNotes.writtenAt), asc(draftNotes.id));
  const toNote = ({ note, by }: (typeof rows)[number]) => ({
    id: note.id,
    by,
    words: note.words,
    writtenAt: note.writtenAt.toISOString(),
  });
  return rows
    .filter(({ note }) => note.parentId === null)
    .map((row) => ({
      ...toNote(row),
      block: row.note.block,
      quote: row.note.quote,
      resolvedBy: row.resolvedBy,
      resolvedAt: row.note.resolvedAt?.toISOString() ?? null,
      answers: rows.filter(({ note }) => note.parentId === row.note.id).map(toNote),
    }));
}

/** The same for somebody who may not be allowed to read them: null then. */
export async function draftNotesFor(actor: Actor, articleId: string): Promise<DraftTalkDto[] | null> {
  const [story] = await db().select({ ownerId: articles.ownerId }).from(articles).where(eq(articles.id, articleId));
  return can(actor, 'article.read-draft', story) ? listDraftNotes(articleId) : null;
}
