import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { articles, articleVersions } from './articles';
import { addresses, users } from './people';

/** The append-only list of what happened. Written in the transaction of the thing itself; read by press, mail, audit. */
export const events = pgTable(
  'events',
  {
    /** Handed out before commit, so never an order: readers take unmarked rows, not rows after a cursor. */
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text().notNull(),
    actorKind: text('actor_kind', { enum: ['user', 'guest', 'system', 'import', 'demo'] }).notNull(),
    actorId: text('actor_id'),
    subjectId: text('subject_id').notNull(),
    /** Ids and the few old and new values; never a person's words or address. */
    payload: jsonb().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** When the post room made its letters of it, or saw that it makes none. Unmarked rows are what it has not read yet. */
    postedAt: timestamp('posted_at', { withTimezone: true }),
  },
  (t) => [
    index('events_subject').on(t.subjectId, t.id),
    index('events_kind').on(t.kind, t.at),
    index('events_latest').on(t.at, t.id),
    // Guests' acts are found by what they are about; those of people with an account by who did them too.
    index('events_staff').on(t.actorId, t.at).where(sql`actor_kind = 'user'`),
    index('events_unposted').on(t.id).where(sql`posted_at is null`),
  ],
);

/**
 * The chain over the sealed kinds of events (newsroom/seal.ts). Positions have no gap and follow commits; `hash` covers the
 * link before, the event and the commitment. Never changed, never deleted.
 */
export const seals = pgTable(
  'seals',
  {
    position: bigint({ mode: 'number' }).primaryKey(),
    eventId: bigint('event_id', { mode: 'number' })
      .notNull()
      .references(() => events.id),
    /** SHA-256 of a salt and the words the event is about, hex; '' where it is about none. */
    commitment: text().notNull(),
    /** SHA-256, hex. */
    hash: text().notNull(),
  },
  (t) => [uniqueIndex('seals_event').on(t.eventId)],
);

/** What opens a commitment. Deleting the row erases the words from the chain without breaking it. */
export const sealSalts = pgTable('seal_salts', {
  position: bigint({ mode: 'number' })
    .primaryKey()
    .references(() => seals.position),
  /** 16 random bytes, hex. */
  salt: text().notNull(),
});

/** What the paper got wrong, said in public. Made with the version that mends it; its sentence can never be empty. */
export const corrections = pgTable(
  'corrections',
  {
    id: text().primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The first version that carries it. */
    versionId: text('version_id')
      .notNull()
      .references(() => articleVersions.id, { onDelete: 'cascade' }),
    /** A serious one stands above the text, a minor one below it. */
    severity: text({ enum: ['minor', 'serious'] }).notNull(),
    /** What we said, what is right, why it happened: the public sentence. */
    words: text().notNull(),
    /** The comment that led to it, where one did. */
    commentId: text('comment_id'),
    madeBy: text('made_by').references(() => users.id, { onDelete: 'set null' }),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('corrections_latest').on(t.madeAt.desc(), t.id.desc()),
    index('corrections_article').on(t.articleId),
    index('corrections_comment').on(t.commentId),
  ],
);

/**
 * Letters to be sent, made from events. The address is looked up when a letter leaves, so that an erased address gets
 * nothing. One letter of a kind for a person about a subject, however often an event is read.
 */
export const letters = pgTable(
  'letters',
  {
    id: text().primaryKey(),
    /** A key of the letters in words/letters.ts. */
    kind: text().notNull(),
    /** An account, or the address of a guest: exactly one of the two. */
    toUserId: text('to_user_id').references(() => users.id, { onDelete: 'cascade' }),
    toAddressId: text('to_address_id').references(() => addresses.id, { onDelete: 'cascade' }),
    /** What it is about: an article, a comment, an hour of the queue. Unique with kind and person. */
    subject: text().notNull(),
    /** Ids the letter is written from when it leaves; never a person's words or address. */
    payload: jsonb().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** When it is next tried; null once it was sent or given up. */
    dueAt: timestamp('due_at', { withTimezone: true }),
    tries: integer().notNull().default(0),
    sentAt: timestamp('sent_at', { withTimezone: true }),
    /** Why the last try failed, in the carrier's words without addresses. */
    fault: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('letters_once').on(t.kind, sql`coalesce(${t.toUserId}, ${t.toAddressId}, '')`, t.subject),
    index('letters_due').on(t.dueAt).where(sql`due_at is not null`),
  ],
);

/** The publication's own settings, and secrets that instances on one Postgres must agree on. */
export const settings = pgTable('settings', { key: text().primaryKey(), value: jsonb().notNull() });
