import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { env } from '@/env';
import { anyone, guest, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { describePicture } from './describe-picture';
import { pictureFile } from './door';
import { countPictures } from './library/library-queries';
import { uploadLimits } from './picture';
import { getPicture, picturesByIds } from './queries';
import { cropsOf } from './sizes/crops';
import { uploadPicture } from './upload-picture';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const words = { alt: 'A weir', caption: 'Hollin Weir', credit: 'Ida Lorne' };
const plain = (width: number, height: number, background = '#3a6') =>
  sharp({ create: { width, height, channels: 3, background } });

async function upload(bytes: Uint8Array, more: Partial<typeof words> = {}, minutes = 0): Promise<string> {
  const outcome = await uploadPicture(await anyone('author'), { bytes, ...words, ...more }, later(minutes));
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.id;
}

async function fileAt(address: string): Promise<Response> {
  const [, , hash = '', file = ''] = address.split('/');
  return pictureFile(hash, file);
}

/** The crops as they are on the disk, which must be what is told of them. */
async function cropsMade(picture: Parameters<typeof cropsOf>[0] | null | undefined): Promise<string[]> {
  const made: string[] = [];
  for (const { src, width, height } of picture ? cropsOf(picture) : []) {
    const found = await sharp(Buffer.from(await (await fileAt(src)).arrayBuffer())).metadata();
    expect(found, src).toMatchObject({ width, height, format: 'jpeg' });
    made.push(`${src.split('/')[3]} ${found.width} ${found.height}`);
  }
  return made;
}

describe('a picture that is uploaded', () => {
  it('is kept as AVIF, WebP and JPEG in each width up to its own, and in three crops', async () => {
    const id = await upload(await plain(1280, 853).png().toBuffer());
    const picture = (await picturesByIds([id]))[id];
    expect(picture).toMatchObject({ width: 1280, height: 853, ...words });
    const drawn = [picture?.src, ...(picture?.sources ?? []).flatMap(({ srcset }) => srcset.split(', '))];
    expect(drawn.map((source) => source?.split('/')[3])).toEqual([
      '1280.jpg',
      ...['480.avif 480w', '960.avif 960w', '1280.avif 1280w'],
      ...['480.webp 480w', '960.webp 960w', '1280.webp 1280w'],
    ]);
    for (const source of drawn) {
      const answer = await fileAt(source?.split(' ')[0] ?? '');
      const made = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect(answer.status).toBe(200);
      expect(source).toContain(made.format === 'heif' ? 'avif' : made.format === 'jpeg' ? 'jpg' : made.format);
    }
    expect(await cropsMade(picture)).toEqual(['1x1.jpg 853 853', '4x3.jpg 1137 853', '16x9.jpg 1200 675']);
  });

  it('is never made larger than it was, and never wider than 1,600 pixels', async () => {
    const small = await getPicture(await upload(await plain(300, 200).png().toBuffer()));
    const large = await getPicture(await upload(await plain(2400, 1200).jpeg().toBuffer()));
    expect(small?.sources[0]?.srcset).toMatch(/300\.avif 300w$/);
    expect(large?.src).toMatch(/1600\.jpg$/);
    expect(await cropsMade(large)).toEqual(['1x1.jpg 800 800', '4x3.jpg 1066 800', '16x9.jpg 1200 675']);
  });

  it('stands the way the camera was held and carries nothing of what the camera wrote', async () => {
    const exif = { IFD0: { Artist: 'Secret Name' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } };
    const bytes = await plain(640, 400).withExif(exif).withMetadata({ orientation: 6, exif }).jpeg().toBuffer();
    expect(bytes.toString('latin1')).toContain('Secret Name');
    const picture = await getPicture(await upload(bytes));
    expect(picture).toMatchObject({ width: 400, height: 640 });
    const folder = join(env.dataDir, 'media', picture?.src.split('/')[2] ?? '');
    for (const file of await readdir(folder)) {
      const made = await sharp(join(folder, file)).metadata();
      expect([made.exif, made.xmp, made.iptc, made.orientation ?? 1], file).toEqual([
        undefined,
        undefined,
        undefined,
        1,
      ]);
    }
  });

  it('twice, even at once, is one picture with the first words', async () => {
    const bytes = await plain(100, 100).png().toBuffer();
    const ids = await Promise.all([upload(bytes), upload(bytes, { alt: 'Other' })]);
    expect(new Set(ids).size).toBe(1);
    expect(await countPictures(await anyone('editor'))).toMatchObject({ all: 1, undescribed: 0 });
    expect(await db().select({ kind: events.kind }).from(events)).toEqual([{ kind: 'media.uploaded' }]);
  });

  it('is served for ever, as nothing but a picture', async () => {
    const picture = await getPicture(await upload(await plain(100, 100).png().toBuffer()));
    const { headers } = await fileAt(picture?.src ?? '');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('a file that is no picture for us', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const moving = async (format: 'gif' | 'webp') => {
    const frames = [await plain(20, 20).png().toBuffer(), await plain(20, 20, '#a33').png().toBuffer()];
    return sharp(frames, { join: { animated: true } })
      [format]()
      .toBuffer();
  };
  /** With the chunk that says how many frames follow, behind the first one. */
  const movingPng = async () => {
    const still = await plain(20, 20).png().toBuffer();
    const chunk = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex');
    return Buffer.concat([still.subarray(0, 33), chunk, still.subarray(33)]);
  };
  const movingAvif = async () => {
    const still = await plain(20, 20).avif().toBuffer();
    return Buffer.from(still.toString('latin1').replace('ftypavif', 'ftypavis'), 'latin1');
  };
  const damaged = async () => {
    const noise = Buffer.alloc(300 * 300 * 3, 0).map((_, at) => (at * 7919) % 251);
    const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } })
      .jpeg()
      .toBuffer();
    return whole.subarray(0, Math.floor(whole.length / 2));
  };
  const cases: [string, string, () => Promise<Uint8Array>, number][] = [
    ['nothing', 'picture-none', async () => new Uint8Array(), 422],
    ['a drawing in SVG', 'picture-unknown', async () => Buffer.from(svg), 422],
    ['a page of HTML called photo.jpg', 'picture-unknown', async () => Buffer.from('<html><script>x</script>'), 422],
    ['a PDF', 'picture-unknown', async () => Buffer.from('%PDF-1.4\n1 0 obj\n'), 422],
    ['a moving GIF', 'picture-moving', () => moving('gif'), 422],
    ['a moving WebP', 'picture-moving', () => moving('webp'), 422],
    ['a moving PNG', 'picture-moving', movingPng, 422],
    ['a moving AVIF', 'picture-moving', movingAvif, 422],
    ['a strip that is higher than any file may be', 'picture-too-tall', () => plain(50, 16_001).png().toBuffer(), 422],
    ['more than 50 million pixels', 'picture-too-large', () => plain(10_000, 5_001).png().toBuffer(), 422],
    ['more than 25 MB', 'picture-too-heavy', async () => new Uint8Array(uploadLimits.bytes + 1), 413],
    ['a JPEG that stops in the middle', 'picture-broken', damaged, 422],
  ];

  it.each(cases)('%s is refused, and nothing is stored', async (_, problem, bytes, status) => {
    const author = await anyone('author');
    const before = await fingerprint();
    expect(await uploadPicture(author, { bytes: await bytes(), ...words }, noon)).toMatchObject({
      ok: false,
      problem,
      status,
      fields: { picture: problem },
    });
    expect(await fingerprint()).toBe(before);
  });

  it.each(['constructor/../../secret', '..', '0123456789abcdef0123456789abcdef'])(
    'and %j is no folder of pictures',
    async (hash) => {
      expect((await pictureFile(hash, '480.jpg')).status).toBe(404);
      expect((await pictureFile(hash, '../../secrets')).status).toBe(404);
    },
  );
});

describe('who may', () => {
  it('a guest and a moderator are refused, and nothing is stored', async () => {
    const id = await upload(await plain(50, 50).png().toBuffer());
    const moderator = await anyone('moderator');
    const before = await fingerprint();
    for (const actor of [guest, moderator]) {
      const bytes = await plain(60, 60).png().toBuffer();
      expect(await uploadPicture(actor, { bytes, ...words }, noon)).toMatchObject({
        problem: 'not-allowed',
        status: 403,
      });
      expect(await describePicture(actor, { id, ...words }, noon)).toMatchObject({
        problem: 'not-allowed',
        status: 403,
      });
    }
    expect(await fingerprint()).toBe(before);
  });
});

describe('the words of a picture', () => {
  it('are not a contributor’s to change where somebody else uploaded it: readers may see them already', async () => {
    const id = await upload(await plain(50, 50).png().toBuffer());
    const people = [await anyone('contributor'), await anyone('author')];
    const before = await fingerprint();
    for (const person of people)
      expect(await describePicture(person, { id, ...words, alt: 'Mine' }, noon)).toMatchObject({
        problem: 'not-allowed',
        status: 403,
      });
    expect(await fingerprint()).toBe(before);
  });

  it('are changed, and the pages that show it hear of it', async () => {
    const id = await upload(await plain(50, 50).png().toBuffer(), { alt: '' });
    expect(await countPictures(await anyone('editor'))).toMatchObject({ all: 1, undescribed: 1 });
    await describePicture(await anyone('editor'), { id, ...words, alt: '  A  gauge ' }, noon);
    expect(await getPicture(id)).toMatchObject({ alt: 'A gauge' });
    expect((await db().select({ kind: events.kind }).from(events)).at(-1)).toEqual({ kind: 'media.described' });
  });

  it('that are too long, or of a picture that is gone, are refused', async () => {
    const editor = await anyone('editor');
    const id = await upload(await plain(50, 50).png().toBuffer());
    const before = await fingerprint();
    const long = { id, ...words, alt: 'x'.repeat(501) };
    expect(await describePicture(editor, long, noon)).toMatchObject({ status: 422, fields: { alt: 'too-long' } });
    expect(await describePicture(editor, { id: 'none', ...words }, noon)).toMatchObject({ problem: 'picture-missing' });
    expect(await fingerprint()).toBe(before);
  });
});
