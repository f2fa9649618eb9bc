import type { Tx } from '@/db/client';
import { sections } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { picturesOf } from '@/newsroom/articles/picture-uses';
import { listFiles, readPicture } from '@/newsroom/media/files/folder';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { record, write } from '@/newsroom/record';
import { storedNavigation } from '@/newsroom/sections/save-navigation';
import { getModeration } from '@/newsroom/settings/moderation';
import { getPublication } from '@/newsroom/settings/publication';
import { commentsFile, files, pictureFile } from './format/places';
import { formatVersion } from './format/records';
import { listArticles, textFiles } from './out/articles';
import { listComments } from './out/comments';
import { listAppeals, listPersonNotes, listSanctions } from './out/decisions';
import { listDraftNotes } from './out/draft-notes';
import { listFront } from './out/front';
import { listCommentEdits, listRecommendations, listReports } from './out/list-answers';
import { listAddresses, listGuests, listLetterChoices, listPeople } from './out/list-people';
import {
  listAuthors,
  listCorrections,
  listPictures,
  listReads,
  listRedirects,
  listSections,
  listTags,
  slugsById,
} from './out/list-publication';
import { type NewFolder, newFolder, Taken } from './out/new-folder';
import { listOwnPages } from './out/own-pages';
import { asLines, type Kind, snapshot } from './out/snapshot';
import { listSavedFilters, listTips } from './out/tips';

/** How much of everything an export holds. */
export type Counts = Record<string, number>;

/**
 * Writes the whole paper to the new folder `to` (absolute), as docs/export-format.md describes it. `public` holds what
 * every reader can see and nothing else; `private` what a move needs, commenters' addresses and people with roles among it,
 * readable by its owner alone, and never passwords, sessions, keys or network hashes. The folder is there when it is
 * whole, or not at all. Memory does not grow with the paper. Refuses with 403 `not-allowed` and 409 `export-there-already`.
 */
export async function exportPaper(
  actor: Actor,
  { to, kind }: { to: string; kind: Kind },
  now: Date,
): Promise<Outcome<{ counts: Counts }>> {
  if (!can(actor, 'paper.export')) return refuse('not-allowed', 403);
  let folder: NewFolder | undefined;
  try {
    folder = await newFolder(to, kind === 'private');
    const counts = await writeAll(folder, kind);
    const manifest = { format: 'gazette-export', version: formatVersion, kind, madeAt: now, counts };
    await folder.finish(manifest);
    await write((tx) => record(tx, actor, { kind: 'paper.exported', private: kind === 'private' }, now));
    return { ok: true, counts };
  } catch (fault) {
    await folder?.giveUp();
    if (fault instanceof Taken) return refuse('export-there-already', 409, { values: { folder: to } });
    throw fault;
  }
}

async function writeAll(folder: NewFolder, kind: Kind): Promise<Counts> {
  const [publication, moderation] = [await getPublication(), await getModeration()];
  return snapshot(async (tx) => {
    const list = (path: string, records: AsyncIterable<object>) => folder.write(path, asLines(records));
    await folder.write(files.paper, [`${JSON.stringify(publication, undefined, 2)}\n`]);
    await folder.write(files.navigation, [`${JSON.stringify(await storedNavigation(tx), undefined, 2)}\n`]);
    // What the desk watches for is nobody's business who may be watched for.
    if (kind === 'private') await folder.write(files.rules, [`${JSON.stringify(moderation, undefined, 2)}\n`]);
    const counts: Counts = {
      sections: await list(files.sections, listSections(tx)),
      authors: await list(files.authors, listAuthors(tx, kind)),
      tags: await list(files.tags, listTags(tx, kind)),
      pages: await list(files.pages, listOwnPages(tx, kind)),
      front: await list(files.front, listFront(tx, kind)),
      ...(kind === 'private'
        ? {
            people: await list(files.people, listPeople(tx)),
            addresses: await list(files.addresses, listAddresses(tx)),
            draftNotes: await list(files.draftNotes, listDraftNotes(tx)),
            tips: await list(files.tips, listTips(tx)),
            savedFilters: await list(files.savedFilters, listSavedFilters(tx)),
            letterChoices: await list(files.letterChoices, listLetterChoices(tx)),
            guests: await list(files.guests, listGuests(tx)),
            sanctions: await list(files.sanctions, listSanctions(tx)),
            personNotes: await list(files.personNotes, listPersonNotes(tx)),
            appeals: await list(files.appeals, listAppeals(tx)),
            reads: await list(files.reads, listReads(tx)),
            recommendations: await list(files.recommendations, listRecommendations(tx)),
            reports: await list(files.reports, listReports(tx)),
            commentEdits: await list(files.commentEdits, listCommentEdits(tx)),
          }
        : {}),
    };
    const { shown, ...written } = await writeArticles(folder, tx, kind);
    return {
      ...counts,
      ...written,
      pictures: await writePictures(folder, tx, kind, shown),
      redirects: await list(files.redirects, listRedirects(tx, kind)),
      corrections: await list(files.corrections, listCorrections(tx, kind)),
    };
  });
}

/** Answers the pictures that the written texts show, beside how much was written. */
async function writeArticles(folder: NewFolder, tx: Tx, kind: Kind) {
  const names = { sections: await slugsById(tx, sections), authors: await slugsById(tx, authors) };
  const faces = await tx.select({ id: authors.pictureId }).from(authors);
  const shown = new Set(faces.flatMap(({ id }) => id ?? []));
  const counts = { articles: 0, texts: 0, comments: 0 };
  for await (const article of listArticles(tx, kind)) {
    counts.articles += 1;
    for await (const { path, text, manuscript } of textFiles(tx, article, names, kind)) {
      counts.texts += await folder.write(path, [text]);
      for (const id of picturesOf(manuscript)) shown.add(id);
    }
    // The thread of a withdrawn story is withdrawn with it.
    if (kind === 'private' || (article.state === 'published' && article.comments !== 'off'))
      counts.comments += await folder.write(commentsFile(article.slug), asLines(listComments(tx, article.id, kind)));
  }
  return { ...counts, shown };
}

async function writePictures(folder: NewFolder, tx: Tx, kind: Kind, shown: ReadonlySet<string>): Promise<number> {
  return folder.write(
    files.media,
    (async function* () {
      for await (const picture of listPictures(tx, kind, shown)) {
        const { hash } = picture as { hash: string };
        for (const name of await listFiles(hash)) {
          const bytes = await readPicture(hash, name);
          if (bytes) await folder.write(pictureFile(hash, name), [bytes]);
        }
        yield `${JSON.stringify(picture)}\n`;
      }
    })(),
  );
}
