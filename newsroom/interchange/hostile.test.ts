import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { media } from '@/db/schema/media';
import { settings } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { submitComment } from '@/newsroom/comments/submit';
import { uploadPicture } from '@/newsroom/media/upload-picture';
import { demo, importer } from '@/newsroom/people/actor';
import { guest, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published } from '@/newsroom/testing/published';
import { exportPaper } from './export-paper';
import { importPaper } from './import-paper';
import { filesBelow, forge } from './testing';

let database: { close(): Promise<void> };
let work = '';
let whole = '';
let folder = '';
let slug = '';
let hash = '';

/** A paper of one story with a picture and a comment, taken out; then an empty database. */
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'gazette-hostile-'));
  whole = join(work, 'whole');
  database = await freshDatabase();
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5d45' } })
    .png()
    .toBuffer();
  const picture = await uploadPicture(demo, { bytes, alt: 'A wall', caption: '', credit: '' }, noon);
  if (!picture.ok) throw new Error(picture.problem);
  const story = await published({ lead: { media: picture.id, alt: 'A wall', caption: '', credit: '' } });
  slug = story.slug;
  await submitComment(guest, { slug, name: 'Rosa', email: 'rosa@letters.example', text: 'A word about it.' }, later(1));
  await exportPaper(demo, { to: whole, kind: 'private' }, later(2));
  [{ hash }] = (await db().select({ hash: media.hash }).from(media)) as [{ hash: string }];
  await database.close();
  database = await freshDatabase();
}, 60_000);
afterAll(async () => {
  await database.close();
  await rm(work, { recursive: true, force: true });
});
beforeEach(async () => {
  folder = await mkdtemp(join(work, 'case-'));
  await cp(whole, folder, { recursive: true });
});

/** The import is refused at `place`, and nothing at all was written. */
async function isRefused(place: string, why: RegExp): Promise<void> {
  const before = await fingerprint();
  const outcome = await importPaper(importer, { folder }, later(9));
  expect(outcome).toMatchObject({ ok: false, problem: 'import-unreadable', status: 422 });
  if (outcome.ok) return;
  expect(outcome.values).toMatchObject({ place });
  expect(String(outcome.values?.why)).toMatch(why);
  expect(await fingerprint()).toBe(before);
}

const edited = async (path: string, from: string | RegExp, to: string) => {
  const text = await readFile(join(folder, path), 'utf8');
  expect(text).toMatch(from);
  await forge(folder, path, text.replace(from, to));
};
const story = () => `articles/${slug}.md`;
const thread = () => `comments/${slug}.ndjson`;

describe('an import refuses, before it writes anything,', () => {
  it('a file that was changed since', async () => {
    await writeFile(join(folder, 'tags.ndjson'), '{}');
    await writeFile(join(folder, story()), 'changed');
    await isRefused(story(), /changed since/);
  });

  it('a list of files that is not the manifest’s', async () => {
    const sums = await readFile(join(folder, 'files.sha256'), 'utf8');
    await writeFile(join(folder, 'files.sha256'), sums.split('\n').slice(1).join('\n'));
    await isRefused('files.sha256', /not the one/);
  });

  it.each([
    'media/../../../etc/passwd',
    '../outside.md',
    '/etc/passwd',
    'media/0123456789abcdef0123456789abcdef/evil.svg',
    'articles/a/../b.md',
    'articles/a.md\u0000.png',
    'secrets',
  ])('a name that no export writes: %j', async (name) => {
    const sums = await readFile(join(folder, 'files.sha256'), 'utf8');
    const count = sums.trimEnd().split('\n').length;
    await forge(folder, 'tags.ndjson', '');
    const lines = `${(await readFile(join(folder, 'files.sha256'), 'utf8')).trimEnd()}\n${'0'.repeat(64)}  ${name}\n`;
    await forgeSums(lines);
    await isRefused(`files.sha256:${count + 2 - Number(sums.includes('tags.ndjson'))}`, /no file of an export/);
  });

  it('a link in the place of a file', async () => {
    await rm(join(folder, story()));
    await symlink('/etc/hostname', join(folder, story()));
    await isRefused(story(), /link/);
  });

  it('a link in the place of a folder', async () => {
    await cp(join(folder, 'comments'), join(work, 'elsewhere'), { recursive: true });
    await rm(join(folder, 'comments'), { recursive: true });
    await symlink(join(work, 'elsewhere'), join(folder, 'comments'));
    await isRefused(thread(), /link/);
  });

  it('a file that is missing', async () => {
    await rm(join(folder, story()));
    await isRefused(story(), /not there/);
  });

  it('bytes that are not UTF-8, naming the line', async () => {
    const text = await readFile(join(folder, story()));
    await forge(folder, story(), Buffer.concat([text, Buffer.from([0x41, 0xff, 0x0a])]));
    await isRefused(`${story()}:${text.toString().split('\n').length}`, /UTF-8/);
  });

  it('a line longer than any record, without reading it whole', async () => {
    await forge(folder, 'tags.ndjson', `{"id":"${'a'.repeat(600_000)}"}\n`);
    await isRefused('tags.ndjson:1', /longer/);
  });

  it('a line that is no JSON', async () => {
    await edited(thread(), '{', '[');
    await isRefused(`${thread()}:1`, /no JSON/);
  });

  it('a name in a record that the format does not know', async () => {
    await edited(thread(), '{', '{"role":"admin",');
    await isRefused(`${thread()}:1`, /“role” is nothing this format knows/);
  });

  it('a name in front matter that the format does not know, naming its line', async () => {
    await edited(story(), '---\n', '---\nlayout: "post"\n');
    await isRefused(`${story()}:2`, /“layout” is nothing/);
  });

  it('a reply to a comment that does not stand above it', async () => {
    await edited(thread(), '{', '{"parent":"0000000000000000aa",');
    await isRefused(`${thread()}:1`, /does not stand above it/);
  });

  it('an article whose file has another’s name', async () => {
    await edited(story(), `slug: "${slug}"`, 'slug: "elsewhere"');
    await isRefused(story(), /not the file’s own name/);
  });

  it('a count that no column holds', async () => {
    await edited(thread(), '"created"', '"recommends":3000000000,"created"');
    await isRefused(`${thread()}:1`, /“recommends”/);
  });

  it.each([
    ['the end of a text', '\\u0000'],
    ['a control', '\\u0007'],
    ['half a character', '\\ud83c'],
  ])('%s in a name', async (_, sign) => {
    await edited(thread(), '"name":"Rosa"', `"name":"Rosa${sign}"`);
    await isRefused(`${thread()}:1`, /“name” holds characters that are none/);
  });

  it('a section that the export does not have', async () => {
    await edited(story(), /section: .*/, 'section: "nowhere"');
    await isRefused(story(), /no section “nowhere”/);
  });

  it('a link that no story may hold becomes words, and never reaches a page', async () => {
    await edited(story(), 'The wall closes', '[The wall](javascript:alert(1)) closes');
    const outcome = await importPaper(importer, { folder }, later(9));
    expect(outcome).toMatchObject({ ok: true });
    const [row] = await db().select({ draft: articles.draft }).from(articles);
    expect(JSON.stringify(row?.draft)).not.toMatch(/"href"/);
    await database.close();
    database = await freshDatabase();
  });

  it('a redirect off the site', async () => {
    const lines = '{"from":"/a","to":"//evil.example","created":"2026-11-20T12:00:00.000Z"}\n';
    await forge(folder, 'redirects.ndjson', lines);
    await isRefused('redirects.ndjson:1', /no path of this site/);
  });

  it('a thread of a story that is not there', async () => {
    await forge(folder, 'comments/nobody.ndjson', await readFile(join(folder, thread()), 'utf8'));
    await isRefused('comments/nobody.ndjson', /no article/);
  });

  it('a later version of the format', async () => {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version: 2 }));
    await isRefused('manifest.json', /does not read/);
  });

  it('a folder that is none', async () => {
    folder = join(work, 'nowhere');
    await isRefused(folder, /no such folder/);
  });
});

describe('an import', () => {
  beforeEach(async () => {
    await database.close();
    database = await freshDatabase();
  });

  it('refuses a file of a picture that is none, says what came before, and goes on when it is mended', async () => {
    const path = Object.keys(await filesBelow(folder)).find((name) => name.startsWith(`media/${hash}/`)) ?? '';
    const good = await readFile(join(folder, path));
    await forge(folder, path, '<script>alert(1)</script>');
    expect(await importPaper(importer, { folder }, later(9))).toMatchObject({ ok: false, values: { place: path } });
    expect(await db().select().from(articles)).toEqual([]);
    await forge(folder, path, good);
    expect(await importPaper(importer, { folder }, later(9))).toMatchObject({
      ok: true,
      came: { articles: 1, comments: 1 },
    });
  });

  it('parses a comment from its words, whatever tree came with them', async () => {
    await edited(thread(), 'A word about it.', '<b>A</b> [word](javascript:alert(1))');
    expect(await importPaper(importer, { folder }, later(9))).toMatchObject({ ok: true });
    const [row] = await db().select({ tree: comments.tree }).from(comments);
    expect(JSON.stringify(row?.tree)).not.toMatch(/"link"|html/);
  });

  it('tells of a file that is no part of the export, and leaves it alone', async () => {
    await writeFile(join(folder, 'readme.txt'), 'x');
    const outcome = await importPaper(importer, { folder }, later(9));
    expect(outcome).toMatchObject({ ok: true, notes: [{ place: 'readme.txt' }] });
  });

  it('refuses a paper that has stories, and changes nothing', async () => {
    await published();
    const before = await fingerprint();
    expect(await importPaper(importer, { folder }, later(9))).toMatchObject({
      ok: false,
      problem: 'import-not-empty',
      status: 409,
    });
    expect(await fingerprint()).toBe(before);
  });

  it('beside stories, where it is told to, leaves them as they are, takes the next free address and says so', async () => {
    const { id, slug: taken } = await published({ headline: 'Harbour wall to close for a month' });
    expect(taken).toBe(slug);
    const outcome = await importPaper(importer, { folder, intoExisting: true }, later(9));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    expect(outcome.came).toMatchObject({ articles: 1, comments: 1 });
    const said = outcome.notes.map(({ what }) => what).join('\n');
    expect(said).toContain(`The story stands at /articles/${slug}-2.`);
    expect(said).toContain('The paper’s settings and its front page are as they were.');
    const rows = await db().select({ id: articles.id, slug: articles.slug }).from(articles);
    expect(rows).toContainEqual({ id, slug });
    expect(rows).toHaveLength(2);
  });

  it('that was broken off goes on where it was, without being told to', async () => {
    await importPaper(importer, { folder }, later(9));
    await db().delete(articles); // as if it had ended before its first story
    const sum = createHash('sha256')
      .update(await readFile(join(folder, 'manifest.json')))
      .digest('hex');
    await published({ headline: 'Another' });
    expect(await importPaper(importer, { folder }, later(10))).toMatchObject({ problem: 'import-not-empty' });
    await db().insert(settings).values({ key: 'import', value: sum });
    const outcome = await importPaper(importer, { folder }, later(10));
    expect(outcome).toMatchObject({ ok: true, came: { articles: 1, comments: 1 }, here: { pictures: 1 } });
    expect(await db().select().from(settings).where(eq(settings.key, 'import'))).toEqual([]);
  });

  it('run a second time brings nothing twice', async () => {
    await importPaper(importer, { folder }, later(9));
    const again = await importPaper(importer, { folder, intoExisting: true }, later(10));
    expect(again).toMatchObject({ ok: true, came: {}, here: { articles: 1, sections: 1, pictures: 1 } });
    expect(await db().select().from(comments)).toHaveLength(1);
  });
});

/** Puts `lines` in the place of the list of files, with its sum in the manifest. */
async function forgeSums(lines: string): Promise<void> {
  await writeFile(join(folder, 'files.sha256'), lines);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const files = createHash('sha256').update(lines).digest('hex');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files }));
}
