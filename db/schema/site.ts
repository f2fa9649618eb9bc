import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { articles } from './articles';
import { commenters } from './comments';
import { addresses, users } from './people';
import { corrections } from './record';

/** A page of the paper that is no article: about, guidelines. `draft` is worked on, `live` is what readers see. */
export const pages = pgTable(
  'pages',
  {
    id: text().primaryKey(),
    /** Its address below the root. */
    slug: text().notNull(),
    title: text().notNull(),
    /** A body as in newsroom/text/blocks.ts. */
    draft: jsonb().notNull(),
    draftVersion: integer('draft_version').notNull().default(1),
    live: jsonb(),
    liveTitle: text('live_title').notNull().default(''),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    savedBy: text('saved_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [uniqueIndex('pages_slug').on(t.slug)],
);

/** Articles that editors pinned to places of the front page; the other places are filled by time. */
export const frontSlots = pgTable(
  'front_slots',
  {
    /** `draft` is what an editor arranges and looks at, `live` what readers see. */
    stage: text({ enum: ['draft', 'live'] }).notNull(),
    /** 0 is the lead. */
    slot: integer().notNull(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** When the place goes back to time by itself. */
    until: timestamp({ withTimezone: true }),
    pinnedBy: text('pinned_by').references(() => users.id, { onDelete: 'set null' }),
    pinnedAt: timestamp('pinned_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.stage, t.slot] }),
    uniqueIndex('front_slots_article').on(t.stage, t.articleId),
    index('front_slots_until').on(t.until).where(sql`stage = 'live' and until is not null`),
  ],
);

/** "Spotted an error?": what a reader says is wrong in an article. Seen by the desk only. */
export const tips = pgTable(
  'tips',
  {
    id: text().primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The words that are wrong, as the reader copied them. */
    quote: text().notNull().default(''),
    words: text().notNull(),
    /** Where an answer may go, if the reader wants one. */
    addressId: text('address_id').references(() => addresses.id, { onDelete: 'set null' }),
    commenterId: text('commenter_id').references(() => commenters.id, { onDelete: 'set null' }),
    /** Keyed hash of the network, for limits; gone after thirty days. */
    network: text(),
    state: text({ enum: ['new', 'settled', 'corrected'] })
      .notNull()
      .default('new'),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
    settledBy: text('settled_by').references(() => users.id, { onDelete: 'set null' }),
    settledAt: timestamp('settled_at', { withTimezone: true }),
    /** For the desk only. */
    note: text().notNull().default(''),
    correctionId: text('correction_id').references(() => corrections.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('tips_sent').on(t.sentAt.desc(), t.id.desc()),
    index('tips_search').using('gin', sql`to_tsvector('english', quote || ' ' || words)`).with({ fastupdate: false }),
    index('tips_state').on(t.state, t.sentAt.desc(), t.id.desc()),
    index('tips_article').on(t.articleId, t.sentAt.desc()),
  ],
);

/** A question to a list of the desk that somebody kept under a name of their own. */
export const savedFilters = pgTable(
  'saved_filters',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** The address's own query. */
    query: text().notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  },
  (t) => [uniqueIndex('saved_filters_name').on(t.userId, t.name)],
);
