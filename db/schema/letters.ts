import { pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { users } from './people';

/** What somebody said they want no more letters about, by the link in such a letter. Where there is no row they are sent. */
export const letterChoices = pgTable(
  'letter_choices',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The kind of letter, one of those that can be stopped (newsroom/mail/letter.ts). */
    purpose: text().notNull(),
    stoppedAt: timestamp('stopped_at', { withTimezone: true }).notNull(),
  },
  (t) => [uniqueIndex('letter_choices_once').on(t.userId, t.purpose)],
);
