import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { db } from '@/db/client';
import { tags } from '@/db/schema/articles';
import { media } from '@/db/schema/media';
import { letters } from '@/db/schema/record';
import { env } from '@/env';
import { mergeTags } from '@/newsroom/articles/tags/merge-tags';
import { renameTag } from '@/newsroom/articles/tags/rename-tag';
import { newId } from '@/newsroom/id';
import { exportPaper } from '@/newsroom/interchange/export-paper';
import { importMarkdown } from '@/newsroom/interchange/import-markdown';
import { importPaper } from '@/newsroom/interchange/import-paper';
import { sendAgain } from '@/newsroom/mail/post-room/send-again';
import { cropPicture } from '@/newsroom/media/crop-picture';
import { deletePicture } from '@/newsroom/media/delete-picture';
import { describePicture } from '@/newsroom/media/describe-picture';
import { focusPicture } from '@/newsroom/media/focus-picture';
import { replacePicture } from '@/newsroom/media/replace-picture';
import { uploadPicture } from '@/newsroom/media/upload-picture';
import { type Actor, actorId, demo } from '@/newsroom/people/actor';
import { saveAuthor } from '@/newsroom/people/save-author';
import { bringRedirects } from '@/newsroom/redirects/bring-redirects';
import { deleteRedirects, saveRedirect } from '@/newsroom/redirects/save-redirect';
import { mergeSections } from '@/newsroom/sections/merge-sections';
import { saveSection } from '@/newsroom/sections/save-section';
import { savePublication } from '@/newsroom/settings/publication';
import { anyone, aSection, noon } from '../cast';
import { aPicture } from '../published';
import { type Act, another, next, nothing, now, owned, shared } from './act';

const words = { alt: 'A wall', caption: '', credit: '' };

/** What is done to pictures, sections, bylines and the paper as a whole. */
export const paperActs = {
  uploadPicture: shared('media.upload', nothing, async (actor) =>
    uploadPicture(actor, { ...words, bytes: await square() }, now),
  ),
  describePicture: owned(
    'media.describe',
    (owner) => aPicture(undefined, actorId(owner)),
    (actor, id) => describePicture(actor, { ...words, id }, now),
  ),
  focusPicture: owned('media.describe', aShelvedPicture, (actor, id) =>
    focusPicture(actor, { id, x: 0.2, y: 0.8 }, now),
  ),
  cropPicture: shared(
    'media.upload',
    () => aShelvedPicture(demo),
    (actor, id) => cropPicture(actor, { id, left: 0, top: 0, width: 20, height: 20 }, now),
  ),
  replacePicture: owned('media.replace', aShelvedPicture, async (actor, id) =>
    replacePicture(actor, { id, bytes: await square() }, now),
  ),
  deletePicture: owned(
    'media.delete',
    (owner) => aPicture(undefined, actorId(owner)),
    (actor, id) => deletePicture(actor, { id }, now),
  ),
  saveSection: shared('section.manage', nothing, (actor) => saveSection(actor, { name: 'Council' }, now)),
  mergeSections: shared('section.manage', twoSections, (actor, both) => {
    const [id = '', into = ''] = both.split(' ');
    return mergeSections(actor, { id, into }, now);
  }),
  renameTag: shared('tag.manage', aTag, (actor, id) => renameTag(actor, { id, name: another('Tide') }, now)),
  mergeTags: shared(
    'tag.manage',
    async () => `${await aTag()} ${await aTag()}`,
    (actor, both) => {
      const [id = '', into = ''] = both.split(' ');
      return mergeTags(actor, { id, into }, now);
    },
  ),
  saveRedirect: shared('redirect.manage', nothing, (actor) =>
    saveRedirect(actor, { from: `/old-${next()}`, to: '/about' }, now),
  ),
  deleteRedirects: shared('redirect.manage', aRedirect, (actor, from) => deleteRedirects(actor, { from: [from] }, now)),
  bringRedirects: shared('redirect.manage', nothing, (actor) =>
    bringRedirects(actor, { text: `/old-${next()},/about`, dry: false }, now),
  ),
  saveAuthor: shared('author.manage', nothing, (actor) => saveAuthor(actor, { name: 'Iris Penhale' }, now)),
  savePublication: shared('settings.manage', nothing, (actor) =>
    savePublication(actor, { tagline: another('Tide') }, now),
  ),
  sendAgain: shared('settings.manage', aGivenUpLetter, (actor, id) => sendAgain(actor, { id }, now)),
  exportPaper: shared('paper.export', aFolder, (actor, folder) =>
    exportPaper(actor, { to: join(folder, 'export'), kind: 'private' }, now),
  ),
  importPaper: shared('paper.import', anExport, (actor, folder) =>
    importPaper(actor, { folder, intoExisting: true }, now),
  ),
  importMarkdown: shared('paper.import', aFolderOfMarkdown, (actor, folder) => importMarkdown(actor, { folder }, now)),
} satisfies Record<string, Act>;

async function twoSections(): Promise<string> {
  return `${await aSection(another('Pier'))} ${await aSection(another('Quay'))}`;
}

async function aTag(): Promise<string> {
  const id = newId(noon);
  const name = another('Bridge');
  await db()
    .insert(tags)
    .values({ id, name, slug: name.toLowerCase().replace(' ', '-') });
  return id;
}

async function aRedirect(): Promise<string> {
  const from = `/old-${next()}`;
  await saveRedirect(demo, { from, to: '/about' }, noon);
  return from;
}

async function aGivenUpLetter(): Promise<string> {
  const { userId } = await anyone('moderator', another('Somebody'));
  const id = newId(noon);
  const given = { kind: 'comment-waiting', toUserId: userId, subject: 'queue', payload: { comments: [], more: 0 } };
  await db()
    .insert(letters)
    .values({ id, ...given, createdAt: noon, tries: 6, fault: '450 Come back' });
  return id;
}

/** A picture of `owner` with its files. */
async function aShelvedPicture(owner: Actor): Promise<string> {
  const uploaded = await uploadPicture(demo, { ...words, bytes: await square() }, noon);
  if (!uploaded.ok) throw new Error(uploaded.problem);
  await db()
    .update(media)
    .set({ uploadedBy: actorId(owner) })
    .where(eq(media.id, uploaded.id));
  return uploaded.id;
}

/** A picture nobody uploaded before: the same bytes twice would be the same picture. */
async function square(): Promise<Buffer> {
  return sharp({ create: { width: 40 + next(), height: 40, channels: 3, background: '#0b5d45' } })
    .png()
    .toBuffer();
}

async function aFolder(): Promise<string> {
  await mkdir(env.dataDir, { recursive: true });
  return mkdtemp(join(env.dataDir, 'acts-'));
}

async function anExport(): Promise<string> {
  const to = join(await aFolder(), 'export');
  const exported = await exportPaper(demo, { to, kind: 'public' }, noon);
  if (!exported.ok) throw new Error(exported.problem);
  return to;
}

async function aFolderOfMarkdown(): Promise<string> {
  const folder = await aFolder();
  await writeFile(join(folder, `${another('story').replace(' ', '-')}.md`), '---\nheadline: A story\n---\nText');
  return folder;
}
