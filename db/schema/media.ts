import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { users } from './people';

/** A picture as we re-encoded it. Files lie in the media folder under `hash`, one per width and format. */
export const media = pgTable('media', {
  id: text().primaryKey(),
  /** First 32 hex characters of SHA-256 over the uploaded bytes; part of every address of the picture. */
  hash: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  /** The widths that were made, ascending, in pixels. */
  widths: jsonb().$type<number[]>().notNull(),
  alt: text().notNull().default(''),
  caption: text().notNull().default(''),
  credit: text().notNull().default(''),
  uploadedBy: text('uploaded_by').references(() => users.id, { onDelete: 'set null' }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});
