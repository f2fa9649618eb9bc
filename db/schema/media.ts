import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { articles } from './articles';
import { users } from './people';

/** Postgres's own index of words with their weights and places (its manual, chapter 12). */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** A picture as we re-encoded it. Files lie in the media folder under `hash`, one per width and format. */
export const media = pgTable(
  'media',
  {
    id: text().primaryKey(),
    /** First 32 hex characters of SHA-256 over the uploaded bytes and how they are cropped; part of every address of the picture. */
    hash: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    /** The widths that were made, ascending, in pixels. */
    widths: jsonb().$type<number[]>().notNull(),
    alt: text().notNull().default(''),
    caption: text().notNull().default(''),
    credit: text().notNull().default(''),
    /** What every crop keeps in view, from the left and from the top, 0 to 1. */
    focusX: real('focus_x').notNull().default(0.5),
    focusY: real('focus_y').notNull().default(0.5),
    /** The file's name as it was uploaded, for searching. */
    fileName: text('file_name').notNull().default(''),
    uploadedBy: text('uploaded_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** When another picture took its place everywhere. */
    replacedAt: timestamp('replaced_at', { withTimezone: true }),
    /** Of a crop: the picture it was cut from. */
    croppedFrom: text('cropped_from').references((): AnyPgColumn => media.id, { onDelete: 'set null' }),
    /** The file's name in words: "weir_north-2.jpg" is one word to Postgres otherwise. */
    search: tsvector().generatedAlwaysAs(
      sql`to_tsvector('english', alt || ' ' || caption || ' ' || credit || ' ' || regexp_replace(file_name, '[^[:alnum:]]+', ' ', 'g'))`,
    ),
  },
  (t) => [
    index('media_latest').on(t.createdAt.desc(), t.id.desc()),
    // What the tabs of the library ask for; ids sort by time.
    index('media_undescribed').on(t.id).where(sql`alt = ''`),
    index('media_uploader').on(t.uploadedBy, t.id),
    index('media_cropped_from').on(t.croppedFrom).where(sql`cropped_from is not null`),
    index('media_search').using('gin', t.search).with({ fastupdate: false }),
  ],
);

/** Which article shows which picture: in its draft, in what readers see, or both. Kept by the rules that save and publish. */
export const mediaUses = pgTable(
  'media_uses',
  {
    mediaId: text('media_id')
      .notNull()
      .references((): AnyPgColumn => media.id, { onDelete: 'cascade' }),
    articleId: text('article_id')
      .notNull()
      .references((): AnyPgColumn => articles.id, { onDelete: 'cascade' }),
    inDraft: boolean('in_draft').notNull().default(false),
    isLive: boolean('is_live').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.mediaId, t.articleId] }), index('media_uses_article').on(t.articleId)],
);
