import { bigint, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

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
  },
  (t) => [index('events_subject').on(t.subjectId, t.id), index('events_kind').on(t.kind, t.at)],
);

/** The publication's own settings, and secrets that instances on one Postgres must agree on. */
export const settings = pgTable('settings', { key: text().primaryKey(), value: jsonb().notNull() });
