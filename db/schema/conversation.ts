import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { commenters, comments } from './comments';
import { addresses, users } from './people';

/** Who recommends a comment: one row for a person, so that nobody counts twice and everybody can take it back. */
export const recommendations = pgTable(
  'recommendations',
  {
    commentId: text('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    /** A guest's key or an account: exactly one of the two. */
    commenterId: text('commenter_id').references(() => commenters.id, { onDelete: 'cascade' }),
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    uniqueIndex('recommendations_once').on(t.commentId, sql`coalesce(${t.commenterId}, ${t.userId})`),
    index('recommendations_commenter').on(t.commenterId),
    index('recommendations_user').on(t.userId),
    check('recommendations_one_person', sql`num_nonnulls(${t.commenterId}, ${t.userId}) = 1`),
  ],
);

/** What a reader has against a comment. Open until a person decides about the comment. */
export const reports = pgTable(
  'reports',
  {
    id: text().primaryKey(),
    commentId: text('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    commenterId: text('commenter_id').references(() => commenters.id, { onDelete: 'cascade' }),
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    /** Keyed hash of the /24 or /56; deleted after 30 days. */
    networkHash: text('network_hash').notNull(),
    /** A key of the reasons table in newsroom/comments/reasons.ts. */
    reason: text().notNull(),
    note: text().notNull().default(''),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    /** Whether the comment was taken away then; null while the report is open. */
    upheld: boolean(),
  },
  (t) => [
    uniqueIndex('reports_once').on(t.commentId, sql`coalesce(${t.commenterId}, ${t.userId})`),
    index('reports_open').on(t.commentId).where(sql`settled_at is null`),
    check('reports_one_person', sql`num_nonnulls(${t.commenterId}, ${t.userId}) = 1`),
  ],
);

/**
 * What a comment said before (`past`), or shall say once a person has let it (`held`, one a comment at most). The public
 * words are those of the comment itself.
 */
export const commentEdits = pgTable(
  'comment_edits',
  {
    id: text().primaryKey(),
    commentId: text('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    state: text({ enum: ['past', 'held', 'rejected'] }).notNull(),
    source: text().notNull(),
    tree: jsonb().notNull(),
    /** Of the words in this row: why they were shown or are held. */
    verdict: jsonb().notNull(),
    /** When these words were written. */
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
    /** Past words that were on a public page: readers may open them. */
    wasPublic: boolean('was_public').notNull().default(false),
  },
  (t) => [
    index('comment_edits_comment').on(t.commentId, t.writtenAt),
    uniqueIndex('comment_edits_one_held').on(t.commentId).where(sql`state = 'held'`),
  ],
);

/**
 * What was decided about a person: by key, by address, by network, or by several of them in one act. Every name but `warn`
 * stands until it ends; a warning until it is acknowledged.
 */
export const sanctions = pgTable(
  'sanctions',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['hold', 'warn', 'mute', 'ban'] }).notNull(),
    commenterId: text('commenter_id').references(() => commenters.id, { onDelete: 'set null' }),
    /** Keyed hash of the address. */
    emailHash: text('email_hash'),
    /** Keyed hash of the /24 or /56, a ban's own; deleted when the ban ends. */
    networkHash: text('network_hash'),
    /** A key of the reasons table. */
    reason: text().notNull(),
    /** What the person is told. */
    publicNote: text('public_note').notNull().default(''),
    /** For the newsroom. */
    privateNote: text('private_note').notNull().default(''),
    madeBy: text('made_by').references(() => users.id, { onDelete: 'set null' }),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    /** When it ends by itself; null where a person has to end it. */
    until: timestamp({ withTimezone: true }),
    acknowledgedAt: timestamp('acknowledged_at', { withTimezone: true }),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endedBy: text('ended_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('sanctions_commenter').on(t.commenterId).where(sql`ended_at is null`),
    index('sanctions_email').on(t.emailHash).where(sql`ended_at is null`),
    index('sanctions_network').on(t.networkHash).where(sql`ended_at is null`),
  ],
);

/** What moderators tell each other about a person; nobody else reads it. */
export const personNotes = pgTable(
  'person_notes',
  {
    id: text().primaryKey(),
    commenterId: text('commenter_id')
      .notNull()
      .references(() => commenters.id, { onDelete: 'cascade' }),
    words: text().notNull(),
    madeBy: text('made_by').references(() => users.id, { onDelete: 'set null' }),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  },
  (t) => [index('person_notes_commenter').on(t.commenterId, t.madeAt)],
);

/** A commenter's objection to a decision, for somebody else than who made it: the table itself refuses the same person. */
export const appeals = pgTable(
  'appeals',
  {
    id: text().primaryKey(),
    commentId: text('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    /** Who made the decision that is objected to; null where that was the paper's own rule or somebody gone. */
    against: text().references(() => users.id, { onDelete: 'set null' }),
    words: text().notNull(),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    upheld: boolean(),
    /** What the commenter is told. */
    answer: text().notNull().default(''),
  },
  (t) => [
    index('appeals_comment').on(t.commentId, t.madeAt),
    uniqueIndex('appeals_one_open').on(t.commentId).where(sql`decided_at is null`),
    check(
      'appeals_somebody_else',
      sql`${t.decidedBy} is null or ${t.against} is null or ${t.decidedBy} <> ${t.against}`,
    ),
  ],
);

/** A way in by mail: to confirm an address, or to one's own comments. Only the hash of the token is kept. */
export const addressTokens = pgTable(
  'address_tokens',
  {
    /** SHA-256 of the token in the link, hex. */
    tokenHash: text('token_hash').primaryKey(),
    addressId: text('address_id')
      .notNull()
      .references(() => addresses.id, { onDelete: 'cascade' }),
    purpose: text({ enum: ['confirm', 'your-comments'] }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [index('address_tokens_address').on(t.addressId)],
);

/** How often a word stood in what the desk called spam, and in what it let stand: all that the classifier knows. */
export const spamWords = pgTable('spam_words', {
  /** In lower case; `''` counts the comments themselves. */
  word: text().primaryKey(),
  spam: integer().notNull().default(0),
  fine: integer().notNull().default(0),
});
