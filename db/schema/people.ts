import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { media } from './media';

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
    /** The secret of the second factor (RFC 6238), sealed with a key of the paper; null where there is none. */
    totpSecret: text('totp_secret'),
    /** When a first code proved that the app has the secret; before that it is not asked for. */
    totpConfirmedAt: timestamp('totp_confirmed_at', { withTimezone: true }),
    /** The last time step that was used, so that no code works twice. */
    totpStep: bigint('totp_step', { mode: 'number' }),
  },
  (t) => [uniqueIndex('users_email').on(t.email)],
);

/** One signed-in browser. The cookie carries the id; the row is read on every request, so revoking works at once. */
export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the id in the cookie, hex. */
    idHash: text('id_hash').primaryKey(),
    /** What the list of one's sessions calls it; no way in. */
    id: text(),
    /** The browser as it named itself, shortened to what a person recognises. */
    agent: text().notNull().default(''),
    /** Moved at most once a minute. */
    seenAt: timestamp('seen_at', { withTimezone: true }),
    /** When the password was typed last in this browser; acts that ask for it anew count from then. */
    provedAt: timestamp('proved_at', { withTimezone: true }),
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
    /** What they know about, one subject a line. */
    expertise: text().notNull().default(''),
    /** A public way to reach them: an address of the web or of mail that the author wants printed. */
    contact: text().notNull().default(''),
    pictureId: text('picture_id').references((): AnyPgColumn => media.id, { onDelete: 'set null' }),
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

/** A way in that works once: the first admin's setup token, an invitation. Only the hash is kept. */
export const invitations = pgTable(
  'invitations',
  {
    tokenHash: text('token_hash').primaryKey(),
    /** What the desk's list calls it; no way in. */
    id: text(),
    purpose: text({ enum: ['first-admin', 'invite'] }).notNull(),
    email: text(),
    name: text().notNull().default(''),
    role: text({ enum: ['contributor', 'author', 'editor', 'moderator', 'admin'] }).notNull(),
    invitedBy: text('invited_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    usedAt: timestamp('used_at', { withTimezone: true }),
    /** The account it became. */
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (t) => [uniqueIndex('invitations_id').on(t.id)],
);

/** A link to a new password, for one account, once, within an hour. Only the hash is kept. */
export const passwordResets = pgTable(
  'password_resets',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [index('password_resets_user').on(t.userId)],
);

/** Somebody whose password was right and whose second factor is still asked for. */
export const signInSteps = pgTable(
  'sign_in_steps',
  {
    /** SHA-256 of what the browser holds, hex. */
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    /** Wrong codes so far. */
    tries: integer().notNull().default(0),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [index('sign_in_steps_user').on(t.userId)],
);

/** Codes on paper for a lost second factor, each good once. Only hashes are kept. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);

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
