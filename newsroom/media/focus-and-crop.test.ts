import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import { demo } from '@/newsroom/people/actor';
import { anyone, later, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { published, withTags } from '@/newsroom/testing/published';
import { cropPicture } from './crop-picture';
import { pictureFile } from './door';
import { focusPicture } from './focus-picture';
import { getOnePicture, getPicture, picturesByIds } from './queries';
import { replacePicture } from './replace-picture';
import { cropsOf } from './sizes/crops';
import { uploadPicture } from './upload-picture';

let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const words = { alt: 'A wall', caption: 'The wall', credit: 'Ida Lorne' };

/** 320 by 80: the left half red, the right half blue. */
async function twoHalves(): Promise<Buffer> {
  const blue = await sharp({ create: { width: 160, height: 80, channels: 3, background: '#00f' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 320, height: 80, channels: 3, background: '#f00' } })
    .composite([{ input: blue, left: 160, top: 0 }])
    .png()
    .toBuffer();
}

async function upload(bytes: Buffer): Promise<string> {
  const uploaded = await uploadPicture(demo, { bytes, ...words, fileName: 'C:\\photos\\two halves.png' }, noon);
  if (!uploaded.ok) throw new Error(uploaded.problem);
  return uploaded.id;
}

async function fileAt(address: string): Promise<Buffer | null> {
  const [, , hash = '', file = ''] = address.split('/');
  const answer = await pictureFile(hash, file);
  return answer.status === 200 ? Buffer.from(await answer.arrayBuffer()) : null;
}

/** Red, blue, or both: what the pixels of a file are. */
async function colours(address: string): Promise<string> {
  const bytes = await fileAt(address);
  if (!bytes) return 'missing';
  const { channels } = await sharp(bytes).stats();
  const [red = 0, , blue = 0] = channels.map(({ mean }) => mean);
  return red > 200 ? 'red' : blue > 200 ? 'blue' : 'both';
}

async function kinds(): Promise<string[]> {
  return (await db().select({ kind: events.kind }).from(events)).map(({ kind }) => kind);
}

describe('what every crop keeps in view', () => {
  it('is in the crops, under addresses of their own, and those of before go on showing what they showed', async () => {
    const id = await upload(await twoHalves());
    const middle = (await picturesByIds([id]))[id];
    const before = middle ? cropsOf(middle) : [];
    expect(await colours(before[0]?.src ?? '')).toBe('both');
    for (const [x, colour] of [
      [0, 'red'],
      [1, 'blue'],
    ] as const) {
      expect(await focusPicture(demo, { id, x, y: 0.504 }, later(x))).toMatchObject({ ok: true });
      const picture = (await picturesByIds([id]))[id];
      const crops = picture ? cropsOf(picture) : [];
      expect(await colours(crops[0]?.src ?? '')).toBe(colour);
      for (const { src, width, height } of crops)
        expect(await sharp((await fileAt(src)) ?? undefined).metadata(), src).toMatchObject({ width, height });
      expect(crops.map(({ src }) => src)).not.toEqual(before.map(({ src }) => src));
    }
    expect(await colours(before[0]?.src ?? '')).toBe('both');
    await focusPicture(demo, { id, x: 0.5, y: 0.5 }, later(3));
    expect(await getPicture(id)).not.toHaveProperty('crop');
  });

  it('the same again is accepted without an event; outside the picture, and without its files, it is refused', async () => {
    const id = await upload(await twoHalves());
    expect(await focusPicture(demo, { id, x: 0.501, y: 0.5 }, later(1))).toMatchObject({ ok: true });
    expect(await kinds()).toEqual(['media.uploaded']);
    const before = await fingerprint();
    for (const x of [-0.1, 1.1, Number.NaN])
      expect(await focusPicture(demo, { id, x, y: 0.5 }, later(1))).toMatchObject({ problem: 'focus-outside' });
    expect(await focusPicture(demo, { id: 'none', x: 0, y: 0 }, later(1))).toMatchObject({
      problem: 'picture-missing',
    });
    expect(await fingerprint()).toBe(before);
  });
});

describe('a part of a picture', () => {
  it('is a picture of its own with the same words, and knows where it comes from', async () => {
    const id = await upload(await twoHalves());
    const cropped = await cropPicture(demo, { id, left: 160, top: 0, width: 100, height: 60 }, later(1));
    if (!cropped.ok) throw new Error(cropped.problem);
    const part = await getOnePicture(cropped.id);
    expect(part).toMatchObject({ ...words, width: 100, height: 60, croppedFrom: id, fileName: 'two halves.png' });
    expect(await colours(part?.src ?? '')).toBe('blue');
    expect(await colours((await getPicture(id))?.src ?? '')).toBe('both');
    expect(await cropPicture(demo, { id, left: 160, top: 0, width: 100, height: 60 }, later(2))).toEqual(cropped);
  });

  it('of a picture wider than its widest file is measured in the pixels that the library tells', async () => {
    const id = await upload(
      await sharp(await twoHalves())
        .resize({ width: 2000 })
        .png()
        .toBuffer(),
    );
    const cropped = await cropPicture(demo, { id, left: 1000, top: 0, width: 1000, height: 500 }, later(1));
    const part = await getPicture(cropped.ok ? cropped.id : '');
    expect(part).toMatchObject({ width: 800, height: 400 });
    expect(await colours(part?.src ?? '')).toBe('blue');
  });

  it.each([
    ['over the edge', { left: 300, top: 0, width: 21, height: 40 }, 'crop-outside'],
    ['before the edge', { left: -1, top: 0, width: 21, height: 40 }, 'crop-outside'],
    ['of no number', { left: Number.NaN, top: 0, width: 21, height: 40 }, 'crop-outside'],
    ['of no width', { left: 0, top: 0, width: 0, height: 40 }, 'crop-too-small'],
  ])('%s is refused, and nothing is stored', async (_, part, problem) => {
    const id = await upload(await twoHalves());
    const before = await fingerprint();
    expect(await cropPicture(demo, { id, ...part }, later(1))).toMatchObject({ problem, status: 422 });
    expect(await fingerprint()).toBe(before);
  });
});

describe('a picture that is replaced', () => {
  const green = () =>
    sharp({ create: { width: 64, height: 48, channels: 3, background: '#0f0' } })
      .png()
      .toBuffer();

  it('stands everywhere under its id with its words, and the old addresses go on answering', async () => {
    const id = await upload(await twoHalves());
    await focusPicture(demo, { id, x: 0, y: 0 }, later(1));
    const old = await getPicture(id);
    const input = { id, bytes: await green(), fileName: 'green.png' };
    expect(await replacePicture(await anyone('editor'), input, later(2))).toMatchObject({ ok: true });
    const now = await getOnePicture(id);
    expect(now).toMatchObject({ ...words, width: 64, height: 48, fileName: 'green.png', focusX: 0.5 });
    expect(now?.replacedAt).toBe(later(2).toISOString());
    expect([await colours(old?.src ?? ''), now?.src === old?.src]).toEqual(['both', false]);
    expect(await fileAt(now?.src ?? '')).not.toBeNull();
    expect((await upload(await green())) === id).toBe(false);
    await replacePicture(demo, input, later(3));
    expect((await kinds()).filter((kind) => kind === 'media.replaced')).toHaveLength(1);
  });

  it('has exactly the pages that show it printed anew, and new files asked for', async () => {
    const [shown, other] = [await upload(await twoHalves()), await upload(await green())];
    const lead = (media: string) => ({ lead: { media, alt: 'A wall', caption: '', credit: '' } });
    const { story } = await published(lead(shown));
    const { tags } = await withTags(() => picturesByIds([story.lead?.media ?? '']));
    const touched = touches({ kind: 'media.replaced', mediaId: shown });
    expect(touched).toEqual([`media:${shown}`, 'media']);
    expect([...tags].filter((tag) => touched.includes(tag))).toEqual([`media:${shown}`]);
    const beside = await withTags(() => picturesByIds([other]));
    expect([...beside.tags].filter((tag) => touched.includes(tag))).toEqual([]);
    expect(touches({ kind: 'media.focused', mediaId: shown })).toEqual(touched);
    expect(touches({ kind: 'media.deleted', mediaId: shown })).toEqual(['media']);
  });

  it('by something that is no picture is refused, and nothing changes', async () => {
    const id = await upload(await twoHalves());
    const before = await fingerprint();
    for (const [bytes, problem] of [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture-unknown'],
      [Buffer.alloc(0), 'picture-none'],
    ] as const)
      expect(await replacePicture(demo, { id, bytes }, later(1))).toMatchObject({ problem });
    expect(await replacePicture(demo, { id: 'none', bytes: await green() }, later(1))).toMatchObject({ status: 404 });
    expect(await fingerprint()).toBe(before);
    expect(await colours((await getPicture(id))?.src ?? '')).toBe('both');
  });
});
