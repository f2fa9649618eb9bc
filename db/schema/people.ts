import { sql } from 'drizzle-orm';
import { index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

/** Somebody who can sign in. An author is somebody who is named on a page; the two are not the same. */
export const users = pgTable(
  'users',
  {
    id: text().primaryKey(),
    /** Stored in lower case; never leaves the people room. */
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: ['contributor', 'author', 'editor', 'moderator', 'admin'] }).notNull(),
    passwordHash: text('password_hash'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    suspendedAt: timestamp('suspended_at', { withTimezone: true }),
  },
  (t) => [uniqueIndex('users_email').on(t.email)],
);

/** One signed-in browser. The cookie carries the id; the row is read on every request, so revoking works at once. */
export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the id in the cookie, hex. */
    idHash: text('id_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** A byline: a person, an agency, a guest, somebody dead or imported. */
export const authors = pgTable(
  'authors',
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: ['person', 'organisation'] })
      .notNull()
      .default('person'),
    jobTitle: text('job_title').notNull().default(''),
    bio: text().notNull().default(''),
    /** The user who signs in as this author, where there is one. */
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    uniqueIndex('authors_slug').on(t.slug),
    index('authors_user').on(t.userId),
    index('authors_search').using('gin', sql`to_tsvector('simple', ${t.name})`).with({ fastupdate: false }),
  ],
);

/** A way in that works once: the first admin's setup token, later invitations. Only the hash is kept. */
export const invitations = pgTable('invitations', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text({ enum: ['first-admin', 'invite'] }).notNull(),
  email: text(),
  role: text({ enum: ['contributor', 'author', 'editor', 'moderator', 'admin'] }).notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }),
  usedAt: timestamp('used_at', { withTimezone: true }),
});

/** Sign-in tries by typed address and by network, whether the address exists or not. */
export const signInTries = pgTable(
  'sign_in_tries',
  {
    id: text().primaryKey(),
    /** Keyed hash of the typed address or of the network; never the value itself. */
    subject: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('sign_in_tries_subject').on(t.subject, t.at)],
);

/**
 * An address that was typed below an article. Trust hangs on `confirmedAt`, which only a link in a letter to it sets. It has
 * its own table so that a query for a page cannot select it by accident; erasing it is deleting the row.
 */
export const addresses = pgTable(
  'addresses',
  {
    id: text().primaryKey(),
    /** In lower case; leaves the comments and mail rooms only as the receiver of a letter. */
    email: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** When its one letter before confirmation was asked for; after that, when the last link that nobody has followed yet was. */
    askedAt: timestamp('asked_at', { withTimezone: true }),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
  },
  (t) => [uniqueIndex('addresses_email').on(t.email)],
);
