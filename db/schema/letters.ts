import { sql } from 'drizzle-orm';
import { check, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { addresses, users } from './people';

/** What somebody said they want no more letters about, by the link in such a letter. Where there is no row they are sent. */
export const letterChoices = pgTable(
  'letter_choices',
  {
    /** An account or a guest's address: exactly one of the two. */
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    addressId: text('address_id').references(() => addresses.id, { onDelete: 'cascade' }),
    /** The kind of letter, one of those that can be stopped (newsroom/mail/letter.ts). */
    purpose: text().notNull(),
    stoppedAt: timestamp('stopped_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    uniqueIndex('letter_choices_once').on(sql`coalesce(${t.userId}, ${t.addressId})`, t.purpose),
    check('letter_choices_one_person', sql`num_nonnulls(${t.userId}, ${t.addressId}) = 1`),
  ],
);
