import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { articles, articleVersions } from './articles';
import { users } from './people';

/**
 * What one save of a draft replaced: going back from the draft as it stands, save by save, gives the text that a later
 * writer began from, and says who changed which paragraph. Kept for thirty days.
 */
export const draftSaves = pgTable(
  'draft_saves',
  {
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The draft's version that this save made. */
    version: integer().notNull(),
    savedBy: text('saved_by').references(() => users.id, { onDelete: 'set null' }),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    /** The old value of every field it changed, the old block under every id it changed or removed, the old order where that moved. */
    before: jsonb().notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.version] }), index('draft_saves_at').on(t.savedAt)],
);

/**
 * The draft as it stood at the end of a stretch of work. The youngest row of an article is moved along by further saves
 * until ten minutes have passed, somebody else writes, or a writer keeps it by hand.
 */
export const revisions = pgTable(
  'revisions',
  {
    id: text().primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The draft's version it holds. */
    version: integer().notNull(),
    manuscript: jsonb().notNull(),
    beganAt: timestamp('began_at', { withTimezone: true }).notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    savedBy: text('saved_by').references(() => users.id, { onDelete: 'set null' }),
    /** Why it will not move along any more: null while it does. */
    cut: text({ enum: ['time', 'person', 'hand', 'restored', 'planned', 'published'] }),
    /** What a writer called it, keeping it by hand. */
    name: text().notNull().default(''),
    /** The revision whose text this one brought back. */
    restoredFrom: text('restored_from'),
  },
  (t) => [index('revisions_article').on(t.articleId, t.savedAt.desc(), t.id.desc())],
);

/** Who has a story open, one row for each of their windows; a row that was not renewed for a while is nobody. */
export const presence = pgTable(
  'presence',
  {
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Random, made by the window. */
    window: text().notNull(),
    seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.userId, t.window] }), index('presence_seen').on(t.seenAt)],
);

/** A note of the newsroom on a paragraph of a draft, or an answer to one. Readers never see any. */
export const draftNotes = pgTable(
  'draft_notes',
  {
    id: text().primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The note it answers; the block, the quote and the state are that note's. */
    parentId: text('parent_id'),
    block: text().notNull(),
    /** The words it was written about; they may have changed since. */
    quote: text().notNull().default(''),
    words: text().notNull(),
    /** User ids of the people it names, who get a letter. */
    mentions: jsonb().$type<string[]>().notNull().default([]),
    writtenBy: text('written_by').references(() => users.id, { onDelete: 'set null' }),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
    resolvedBy: text('resolved_by').references(() => users.id, { onDelete: 'set null' }),
    resolvedAt: timestamp('resolved_at', { withTimezone: true }),
  },
  (t) => [
    index('draft_notes_article').on(t.articleId, t.writtenAt, t.id),
    index('draft_notes_open').on(t.articleId).where(sql`resolved_at is null and parent_id is null`),
  ],
);

/** A way to read one draft without an account. Only the hash of its 32 random bytes is kept. */
export const previewLinks = pgTable(
  'preview_links',
  {
    id: text().primaryKey(),
    /** SHA-256, hex. */
    tokenHash: text('token_hash').notNull(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** For whom, in the maker's words. */
    note: text().notNull().default(''),
    madeBy: text('made_by').references(() => users.id, { onDelete: 'set null' }),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (t) => [uniqueIndex('preview_links_token').on(t.tokenHash), index('preview_links_article').on(t.articleId)],
);

/**
 * What will happen to an article by the clock: the text is frozen when it is planned, so that what is written afterwards does
 * not go out with it. Taken by one instance with `skip locked`, done once.
 */
export const schedules = pgTable(
  'schedules',
  {
    id: text().primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    act: text({ enum: ['publish', 'unpublish'] }).notNull(),
    /** The frozen text; null for what only withdraws. */
    manuscript: jsonb(),
    /** The draft's version it froze. */
    version: integer(),
    slug: text(),
    substantive: boolean().notNull().default(true),
    /** What changed, for readers; of a withdrawal the public sentence. */
    note: text().notNull().default(''),
    dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
    madeBy: text('made_by').references(() => users.id, { onDelete: 'set null' }),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    doneAt: timestamp('done_at', { withTimezone: true }),
    cancelledAt: timestamp('cancelled_at', { withTimezone: true }),
    cancelledBy: text('cancelled_by').references(() => users.id, { onDelete: 'set null' }),
    /** The key of the sentence that says why it could not be done, '' where it was or may still be. */
    refused: text().notNull().default(''),
    versionId: text('version_id').references(() => articleVersions.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('schedules_due').on(t.dueAt).where(sql`done_at is null and cancelled_at is null`),
    index('schedules_article').on(t.articleId, t.dueAt),
  ],
);
