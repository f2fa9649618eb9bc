import { eq } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { frontSlots } from '@/db/schema/site';
import { files } from '../format/places';
import { pin } from '../format/site-records';
import { type Arrival, note } from './arrival';
import { accountHere, bring } from './bring';

/** The pins of the front page, each where its place is free here. One whose end is past is given back at the next look at the clock. */
export const bringFront = (arrival: Arrival) =>
  bring(arrival, 'front', files.front, pin, async (tx, { place, record }) => {
    const { article, until, pinned, pinnedBy, ...row } = record;
    const [story] = await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, article));
    if (!story) {
      note(arrival, place, 'It pins a story that is not here.');
      return false;
    }
    const by = pinnedBy === undefined ? null : await accountHere(tx, arrival, pinnedBy, place);
    const [added] = await tx
      .insert(frontSlots)
      .values({ ...row, articleId: article, until: until ?? null, pinnedBy: by, pinnedAt: pinned })
      .onConflictDoNothing()
      .returning({ slot: frontSlots.slot });
    return added !== undefined;
  });
