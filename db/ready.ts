import { sql } from 'drizzle-orm';
import { db } from './client';

/** Does the database answer? Waits as long as its driver does. */
export async function isReady(): Promise<boolean> {
  return db()
    .execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    );
}
