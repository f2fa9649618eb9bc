import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, or } from 'drizzle-orm';
import { media } from '@/db/schema/media';
import { keepFiles } from '@/newsroom/media/files/folder';
import type { Made } from '@/newsroom/media/files/store';
import { isKept } from '@/newsroom/media/kept';
import { record as tell, write } from '@/newsroom/record';
import { files } from '../format/places';
import { picture } from '../format/records';
import { type Arrival, count, idHere, note } from './arrival';
import { accountHere } from './bring';
import { readRecords } from './read-records';
import { Unreadable } from './unreadable';

/** Pictures with their words and every file of them, byte for byte. One whose bytes are here already is that one. */
export async function bringPictures(arrival: Arrival): Promise<void> {
  const { from, now, actor } = arrival;
  const byFolder = new Map<string, string[]>();
  for (const path of from.paths) {
    const [, folder = ''] = /^media\/([^/]+)\//.exec(path) ?? [];
    if (folder !== '') byFolder.set(folder, [...(byFolder.get(folder) ?? []), path]);
  }
  for await (const { place, record } of readRecords(from, files.media, picture)) {
    const { created: createdAt, uploadedBy, replaced: replacedAt = null, croppedFrom, focus, ...row } = record;
    const [focusX, focusY] = focus;
    const made = await Promise.all((byFolder.get(row.hash) ?? []).map((path) => read(from.root, path)));
    const added = await write(async (tx) => {
      const [found] = await tx
        .select({ id: media.id })
        .from(media)
        .where(or(eq(media.id, row.id), eq(media.hash, row.hash)));
      if (found && found.id !== row.id) {
        arrival.renamed.set(row.id, found.id);
        note(arrival, place, 'The picture is in the library already; the words that stand with it here are kept.');
      }
      if (found) return false;
      const by = uploadedBy === undefined ? null : await accountHere(tx, arrival, uploadedBy, place);
      if (made.length === 0) note(arrival, place, 'The export has none of the files of this picture, only its words.');
      else await keepFiles(row.hash, made);
      // Ids sort by time, so what it was cut from came before it.
      const [source] = croppedFrom
        ? await tx
            .select({ id: media.id })
            .from(media)
            .where(eq(media.id, idHere(arrival, croppedFrom)))
        : [];
      const cut = { focusX, focusY, croppedFrom: source?.id ?? null };
      await tx.insert(media).values({ ...row, ...cut, uploadedBy: by, createdAt, replacedAt });
      await tell(tx, actor, { kind: 'media.uploaded', mediaId: row.id }, now);
      return true;
    });
    count(added ? arrival.came : arrival.here, 'pictures');
  }
}

/** One file of a picture, which is what its name says. Throws Unreadable. */
async function read(root: string, path: string): Promise<Made> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const bytes = await readFile(join(root, path));
  if (!(await isKept(bytes, name))) throw new Unreadable(path, 'This is not the picture that its name says.');
  return { name, bytes };
}
