import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { media } from './media';
import { authors, users } from './people';

/** Postgres's own index of words with their weights and places (its manual, chapter 12). */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

export const sections = pgTable(
  'sections',
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    description: text().notNull().default(''),
    position: integer().notNull(),
  },
  (t) => [uniqueIndex('sections_slug').on(t.slug)],
);

export const tags = pgTable(
  'tags',
  { id: text().primaryKey(), slug: text().notNull(), name: text().notNull() },
  (t) => [uniqueIndex('tags_slug').on(t.slug)],
);

/**
 * An article has two texts: the working draft (`draft`, a Manuscript, see newsroom/articles/article.ts) and what readers
 * see (`liveVersionId`, copied into the columns that lists need). Saving the draft never changes what readers see.
 */
export const articles = pgTable(
  'articles',
  {
    id: text().primaryKey(),
    state: text({ enum: ['draft', 'published', 'unpublished'] })
      .notNull()
      .default('draft'),
    /** The current address; every address it ever had is in `article_slugs`. */
    slug: text().notNull(),
    draft: jsonb().notNull(),
    /** Moves by one with every save; a save that names an older one is merged with what came since. */
    draftVersion: integer('draft_version').notNull().default(1),
    draftSavedAt: timestamp('draft_saved_at', { withTimezone: true }).notNull(),
    draftSavedBy: text('draft_saved_by').references(() => users.id, { onDelete: 'set null' }),
    /** The draft says something else than the live version: what db/keep-changed.ts keeps. */
    changed: boolean().notNull().default(false),
    ownerId: text('owner_id').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),

    /** Where the draft stands between its writer and who publishes it: handed in, or given back with a sentence. */
    review: text({ enum: ['none', 'asked', 'returned'] })
      .notNull()
      .default('none'),
    reviewNote: text('review_note').notNull().default(''),
    reviewBy: text('review_by').references(() => users.id, { onDelete: 'set null' }),
    reviewAt: timestamp('review_at', { withTimezone: true }),
    /** Nobody publishes it before this moment. */
    embargoUntil: timestamp('embargo_until', { withTimezone: true }),
    /** Put away: out of the desk's lists until somebody takes it out again. */
    archivedAt: timestamp('archived_at', { withTimezone: true }),
    /** Deleted, and to be had back for thirty days; only what was never public. */
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
    deletedBy: text('deleted_by').references(() => users.id, { onDelete: 'set null' }),

    /** What readers see, copied from the live version; empty until first published. */
    liveVersionId: text('live_version_id'),
    headline: text().notNull().default(''),
    standfirst: text().notNull().default(''),
    kicker: text().notNull().default(''),
    label: text({ enum: ['news', 'analysis', 'opinion', 'review', 'explainer', 'letter', 'sponsored'] })
      .notNull()
      .default('news'),
    sectionId: text('section_id').references(() => sections.id),
    leadMediaId: text('lead_media_id').references(() => media.id),
    leadAlt: text('lead_alt').notNull().default(''),
    words: integer().notNull().default(0),
    firstPublishedAt: timestamp('first_published_at', { withTimezone: true }),
    /** Moves with substantive changes only. */
    updatedAt: timestamp('updated_at', { withTimezone: true }),
    unpublishedAt: timestamp('unpublished_at', { withTimezone: true }),
    /** What readers are told at the address that no longer has an article. */
    unpublishedBecause: text('unpublished_because').notNull().default(''),

    /** newsroom/articles/thread-state.ts says what each is. */
    comments: text({ enum: ['open', 'approval', 'slowed', 'paused', 'closed', 'off'] })
      .notNull()
      .default('open'),
    /** What a pause goes over into when it ends. */
    commentsAfter: text('comments_after', { enum: ['open', 'approval', 'slowed'] })
      .notNull()
      .default('open'),
    /** Why the thread is paused, said to readers. */
    commentsNote: text('comments_note').notNull().default(''),
    /** When a pause ends by itself, or an open thread closes, null where a person has to do it; of a closed one, when it did. */
    commentsUntil: timestamp('comments_until', { withTimezone: true }),
    /** Opened by hand: it does not close by its age. */
    commentsKeptOpen: boolean('comments_kept_open').notNull().default(false),
    commentCount: integer('comment_count').notNull().default(0),
    lastCommentAt: timestamp('last_comment_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('articles_slug').on(t.slug),
    index('articles_latest').on(t.firstPublishedAt.desc(), t.id.desc()).where(sql`state = 'published'`),
    index('articles_section').on(t.sectionId, t.firstPublishedAt.desc(), t.id.desc()).where(sql`state = 'published'`),
    index('articles_owner').on(t.ownerId, t.draftSavedAt.desc()),
    index('articles_saved').on(t.draftSavedAt.desc(), t.id.desc()),
    index('articles_changed').on(t.draftSavedAt.desc(), t.id.desc()).where(sql`changed`),
    // The list of stories by what its drafts say, the last saved first.
    index('articles_draft_section').on(sql`(draft ->> 'sectionId')`, t.draftSavedAt.desc(), t.id.desc()),
    index('articles_draft_label').on(sql`(draft ->> 'label')`, t.draftSavedAt.desc(), t.id.desc()),
    index('articles_draft_bylines').using('gin', sql`(draft -> 'bylines') jsonb_path_ops`).with({ fastupdate: false }),
    // What its tabs count, and list where few stories stand so (newsroom/articles/tab-queries.ts).
    index('articles_standing')
      .on(t.state, t.draftSavedAt.desc(), t.id.desc())
      .where(sql`deleted_at is null and archived_at is null`),
    index('articles_archived').on(t.draftSavedAt.desc(), t.id.desc()).where(sql`archived_at is not null`),
    // What the desk finds stories by while somebody types: the words of the draft's head, as they are written.
    index('articles_head')
      .using(
        'gin',
        sql`to_tsvector('simple', coalesce(draft ->> 'headline', '') || ' ' || coalesce(draft ->> 'kicker', '') || ' ' || coalesce(draft ->> 'standfirst', ''))`,
      )
      .with({ fastupdate: false }),
    index('articles_review').on(t.reviewAt).where(sql`review <> 'none'`),
    index('articles_deleted').on(t.deletedAt).where(sql`deleted_at is not null`),
    // What the clock looks at (newsroom/articles/keep-hours.ts).
    index('articles_hours').on(t.commentsUntil).where(sql`comments in ('open', 'approval', 'slowed', 'paused')`),
    index('articles_open')
      .on(t.firstPublishedAt)
      .where(
        sql`state = 'published' and comments in ('open', 'approval', 'slowed') and not comments_kept_open and comments_until is null`,
      ),
  ],
);

/** Every address an article ever had. The primary key is why an old slug is never given to another article. */
export const articleSlugs = pgTable(
  'article_slugs',
  {
    slug: text().primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    since: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('article_slugs_article').on(t.articleId)],
);

/** One frozen published text. Number 1 is the first; rows are never changed. */
export const articleVersions = pgTable(
  'article_versions',
  {
    id: text().primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    manuscript: jsonb().notNull(),
    /** A minor change (a comma) is counted; a substantive one is listed and moves the updated time. */
    substantive: boolean().notNull(),
    /** What changed, in the publisher's words. */
    note: text().notNull().default(''),
    publishedBy: text('published_by').references(() => users.id, { onDelete: 'set null' }),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    /**
     * What searching finds: the headline weighs most (A), then kicker and standfirst (B), then the text (C). Cut at 400,000
     * characters, because a tsvector ends at 1 MB.
     */
    search: tsvector().generatedAlwaysAs(
      sql`setweight(to_tsvector('english', coalesce(manuscript->>'headline', '')), 'A')
        || setweight(to_tsvector('english', coalesce(manuscript->>'kicker', '') || ' ' || coalesce(manuscript->>'standfirst', '')), 'B')
        || setweight(to_tsvector('english', left(jsonb_path_query_array(manuscript, 'strict $.body.**.text')::text, 400000)), 'C')`,
    ),
  },
  (t) => [
    uniqueIndex('article_versions_number').on(t.articleId, t.number),
    // Entered at once: what waits in a list is read through by every search, and nothing ever empties it in the embedded database.
    index('article_versions_search').using('gin', t.search).with({ fastupdate: false }),
  ],
);

/** Who is named on the live version, in order. */
export const articleBylines = pgTable(
  'article_bylines',
  {
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    authorId: text('author_id')
      .notNull()
      .references(() => authors.id),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.authorId] }), index('article_bylines_author').on(t.authorId)],
);

/** Tags of the live version. */
export const articleTags = pgTable(
  'article_tags',
  {
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    tagId: text('tag_id')
      .notNull()
      .references(() => tags.id),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.tagId] }), index('article_tags_tag').on(t.tagId)],
);

/** How often an article's page was served on a day of the paper's own time zone (press/reads.ts). It knows of no reader. */
export const reads = pgTable(
  'reads',
  {
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    day: date().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.day] }), index('reads_day').on(t.day)],
);

/** The last ranking that pages draw. It changes only together with an event, so that no page of it can be out of date. */
export const mostRead = pgTable(
  'most_read',
  {
    span: text({ enum: ['day', 'week'] }).notNull(),
    position: integer().notNull(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.span, t.position] })],
);

/** Addresses from elsewhere (an import, a renamed section): the whole old address with its query → the new path. */
export const redirects = pgTable('redirects', {
  from: text().primaryKey(),
  to: text().notNull(),
  /** Where it comes from: an import, a renamed or merged thing, somebody's hand. */
  cause: text({ enum: ['import', 'renamed', 'hand'] })
    .notNull()
    .default('import'),
  madeBy: text('made_by').references(() => users.id, { onDelete: 'set null' }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
});
