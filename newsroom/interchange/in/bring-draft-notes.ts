import { inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { draftNotes } from '@/db/schema/drafts';
import { files } from '../format/places';
import * as records from '../format/records';
import { type Arrival, idHere, note } from './arrival';
import { accountHere, bring } from './bring';

/** What the newsroom noted on drafts. Whom a note named is kept by the ids here; nobody is written to. */
export const bringDraftNotes = (arrival: Arrival) =>
  bring(arrival, 'draftNotes', files.draftNotes, records.draftNote, async (tx, { place, record }) => {
    const { article, parent, written, resolved, writtenBy, resolvedBy, mentions, ...row } = record;
    const [story] = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(inArray(articles.id, [article]));
    if (!story) {
      note(arrival, place, 'It is on a story that is not here.');
      return false;
    }
    const [added] = await tx
      .insert(draftNotes)
      .values({
        ...row,
        articleId: article,
        parentId: parent ?? null,
        mentions: mentions.map((id) => idHere(arrival, id)),
        writtenBy: await maybe(tx, arrival, writtenBy, place),
        writtenAt: written,
        resolvedBy: await maybe(tx, arrival, resolvedBy, place),
        resolvedAt: resolved ?? null,
      })
      .onConflictDoNothing()
      .returning({ id: draftNotes.id });
    return added !== undefined;
  });

const maybe = async (tx: Tx, arrival: Arrival, id: string | undefined, place: string) =>
  id === undefined ? null : accountHere(tx, arrival, id, place);
