import { and, desc, inArray, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { events } from '@/db/schema/record';

/** Ids of the comments that were sent to the authors of a story and not looked at yet, by the last event that says so. */
export async function listRoutedTo(articleId: string): Promise<string[]> {
  const last = await db()
    .selectDistinctOn([events.subjectId], { id: events.subjectId, kind: events.kind })
    .from(events)
    .where(
      and(
        inArray(events.kind, ['comment.routed', 'comment.routing-settled']),
        sql`${events.payload}->>'articleId' = ${articleId}`,
      ),
    )
    .orderBy(events.subjectId, desc(events.id));
  return last.filter(({ kind }) => kind === 'comment.routed').map(({ id }) => id);
}
