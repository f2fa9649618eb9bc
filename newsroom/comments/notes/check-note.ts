import type { Tx } from '@/db/client';
import { type Refusal, refuse } from '@/newsroom/outcome';
import { readLiveText, readVersion } from './live-text';
import { type NoteOn, paragraphOf, quoteOf, stillStands } from './note';

/**
 * May a note hang where it says? Its quote has to stand in the paragraph of the live text, and in the version that it says
 * it was read in. Refuses with 409: `note-paragraph-gone`, or `note-paragraph-changed` with the paragraph as it reads now.
 */
export async function checkNote(tx: Tx, articleId: string, note: NoteOn): Promise<Refusal | null> {
  const live = await readLiveText(articleId, tx);
  const now = live && paragraphOf(live.body, note.block);
  if (!live || now === null) return refuse('note-paragraph-gone', 409);
  const read = note.version === live.version ? live : await readVersion(tx, articleId, note.version);
  if (read && stillStands(note, live.body) && stillStands(note, read.body)) return null;
  return refuse('note-paragraph-changed', 409, {
    values: { block: note.block, quote: quoteOf(now), version: live.version },
  });
}
