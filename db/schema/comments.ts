import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { articles } from './articles';
import { addresses, users } from './people';

/** A guest's browser: the holder of one random key. Trust hangs on this row, never on a typed name or address. */
export const commenters = pgTable(
  'commenters',
  {
    id: text().primaryKey(),
    /** SHA-256 of the key in the guest's cookie, hex. */
    keyHash: text('key_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** The confirmed address this key belongs to; several browsers may belong to one. */
    addressId: text('address_id').references(() => addresses.id, { onDelete: 'set null' }),
  },
  (t) => [uniqueIndex('commenters_key').on(t.keyHash), index('commenters_address').on(t.addressId)],
);

export const comments = pgTable(
  'comments',
  {
    id: text().primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    parentId: text('parent_id'),
    /** The first comment of the conversation; its own id for that first comment. */
    rootId: text('root_id').notNull(),
    /** 0 for the first comment of a conversation. */
    depth: integer().notNull(),
    commenterId: text('commenter_id').references(() => commenters.id),
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    name: text().notNull(),
    /** What was typed, after NFC and line ends; shown raw to its author and the moderators. */
    source: text().notNull(),
    /** The allow-listed tree (newsroom/text/comment-text.ts), made once when stored. */
    tree: jsonb().notNull(),
    state: text({ enum: ['held', 'shown', 'rejected', 'removed', 'withdrawn', 'spam'] }).notNull(),
    /** The rule that answered first, its value and its setting: "why held". */
    verdict: jsonb().notNull(),
    /** Derived from person, place and text; unique, so a double submit gives exactly one comment. */
    dedupe: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    shownAt: timestamp('shown_at', { withTimezone: true }),
    editedAt: timestamp('edited_at', { withTimezone: true }),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
    /** A key of the reasons table in newsroom/comments/reasons.ts. */
    reason: text(),
    publicNote: text('public_note').notNull().default(''),
    privateNote: text('private_note').notNull().default(''),
    pickedAt: timestamp('picked_at', { withTimezone: true }),
    recommends: integer().notNull().default(0),
    /** A note on a paragraph: the block, the exact words in it, and the version of the text they were read in. */
    noteBlock: text('note_block'),
    noteQuote: text('note_quote').notNull().default(''),
    noteVersion: integer('note_version'),
    /** What the classifier was taught by this comment, so that a change of mind is unlearned. */
    learned: text({ enum: ['spam', 'fine'] }),
    /**
     * When a person at the desk last decided about it, or let an edit of it stand; null again once its author changes the words.
     * Opening it in the queue writes nothing. Shown and unseen is the queue "new".
     */
    seenAt: timestamp('seen_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('comments_dedupe').on(t.dedupe),
    index('comments_roots').on(t.articleId, t.createdAt, t.id).where(sql`depth = 0`),
    index('comments_conversation').on(t.rootId, t.createdAt, t.id),
    // How many answer a long conversation, counted without reading them.
    index('comments_answers').on(t.rootId).where(sql`depth > 0 and shown_at is not null and state = 'shown'`),
    index('comments_parent').on(t.parentId, t.createdAt, t.id),
    // The order "best", read backwards (newsroom/comments/page-of.ts).
    index('comments_best')
      .on(t.articleId, sql`(picked_at is not null)`, t.recommends, t.createdAt, t.id)
      .where(sql`depth = 0 and shown_at is not null`),
    index('comments_queue').on(t.state, t.createdAt, t.id),
    index('comments_commenter').on(t.commenterId, t.createdAt),
    index('comments_user').on(t.userId, t.createdAt),
    // What became public last: for those who read along.
    index('comments_shown').on(t.articleId, t.shownAt.desc(), t.id.desc()).where(sql`state = 'shown'`),
    index('comments_notes').on(t.articleId, t.noteBlock).where(sql`note_block is not null`),
    index('comments_unseen').on(t.createdAt, t.id).where(sql`state = 'shown' and seen_at is null`),
    // The words of what is public, and of nothing else; newsroom/search/words-of.ts says it in the same words, or it is not used.
    index('comments_search')
      .using(
        'gin',
        sql`jsonb_to_tsvector('english', jsonb_path_query_array(${t.tree}, 'strict $.**.text'), '["string"]')`,
      )
      .where(sql`state = 'shown'`)
      .with({ fastupdate: false }),
  ],
);

/** Further keys that own a comment: the same words sent again from a second browser within ten minutes. */
export const commentOwners = pgTable(
  'comment_owners',
  {
    commentId: text('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    commenterId: text('commenter_id')
      .notNull()
      .references(() => commenters.id, { onDelete: 'cascade' }),
  },
  (t) => [
    uniqueIndex('comment_owners_pair').on(t.commentId, t.commenterId),
    index('comment_owners_commenter').on(t.commenterId),
  ],
);

/** What is never published. It has its own table so that a query for a page cannot select it by accident. */
export const commentPrivate = pgTable(
  'comment_private',
  {
    commentId: text('comment_id')
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    email: text().notNull(),
    /** Its writer asked for a letter when somebody replies; it is sent to a confirmed address only. */
    wantsReplies: boolean('wants_replies').notNull().default(false),
    /** Keyed hash of the /24 or /56; deleted after 30 days. */
    networkHash: text('network_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('comment_private_network').on(t.networkHash),
    index('comment_private_email').on(sql`lower(${t.email})`, t.createdAt),
  ],
);

/** One row for each thing that is limited, taken and judged in one statement, so that it survives restart and many instances. */
export const limits = pgTable('limits', {
  subject: text().primaryKey(),
  /** When the last one was let through. */
  lastAt: timestamp('last_at', { withTimezone: true }).notNull(),
  /** How many were let through in the window that began at `windowAt`. */
  taken: bigint({ mode: 'number' }).notNull().default(1),
  windowAt: timestamp('window_at', { withTimezone: true }).notNull(),
});
