import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { letters } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { anyone, noon } from '@/newsroom/testing/cast';
import { getFiledLetter, listOutbox } from '../outbox-queries';
import { afterNoon, aHeldComment, allLetters, aStoryOf, canary, keeper, readAll, theDesk } from '../testing/post';
import { carrierOf } from './carriage';
import { outboxFolder, readFiled } from './filed-letters';
import { forgetLetters } from './forget-letters';
import { folderCarrier } from './outbox-folder';
import { sendAgain } from './send-again';
import { sendLetters } from './send-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let desk: Awaited<ReturnType<typeof theDesk>>;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-outbox-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(outboxFolder(), { recursive: true, force: true });
});
beforeEach(async () => {
  database = await freshDatabase();
  desk = await theDesk();
  const story = await aStoryOf(desk.arlo);
  await aHeldComment(story.slug, 'Held words.');
  await readAll(noon);
});
afterEach(() => database.close());

const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('without a mail server', () => {
  it('a letter is a mail in a file that its owner alone reads, and its words beside it', async () => {
    await sendLetters({ carrier: folderCarrier(join(folder, 'one')), now: () => afterNoon(1) });
    const [letter] = (await allLetters()).filter(({ toUserId }) => toUserId === desk.milo.userId);
    const path = join(folder, 'one', `${letter?.id}.eml`);
    expect([await mode(join(folder, 'one')), await mode(path)]).toEqual(['700', '600']);
    const mail = await simpleParser(await readFile(path));
    expect(mail.subject).toBe('A comment waits for you');
    expect(mail.text).toContain('> Held words.');
    expect(await readFiled(join(folder, 'one'), letter?.id ?? '')).toEqual({
      to: `Milo Reeve <${desk.milo.userId}@tidewick.example>`,
      subject: 'A comment waits for you',
      text: mail.text,
    });
    for (const name of await readdir(join(folder, 'one')))
      expect(await readFile(join(folder, 'one', name), 'utf8')).not.toContain(canary);
  });

  it('a letter waits where the folder cannot be written to', async () => {
    await writeFile(join(folder, 'in-the-way'), '');
    await sendLetters({ carrier: folderCarrier(join(folder, 'in-the-way')), now: () => afterNoon(1) });
    expect(
      (await allLetters()).filter(({ fault, dueAt }) => dueAt && /folder.*EEXIST|ENOTDIR/.test(fault)),
    ).toHaveLength(1);
  });

  it('no name of a file leads out of the folder', async () => {
    for (const id of ['../secrets', '..', '', '/etc/passwd', '0123456789abcdefgh/../x'])
      expect(await readFiled(folder, id)).toBeNull();
  });
});

describe('the list of letters', () => {
  it('says of each whom it is for, by name and never by address, and what became of it', async () => {
    const admin = await anyone('admin');
    await sendLetters({
      carrier: keeper(({ to }) =>
        to.name === 'Milo Reeve' ? { ok: true } : { ok: false, fault: '550 No', forGood: true },
      ),
      now: () => afterNoon(1),
    });
    const outbox = await listOutbox(admin);
    expect(outbox?.byServer).toBe(false);
    expect(outbox?.letters.map(({ to, state, fault }) => [to, state, fault]).sort()).toEqual([
      ['Edith Marrow', 'given-up', '550 No'],
      ['Milo Reeve', 'filed', ''],
    ]);
    expect(JSON.stringify(outbox)).not.toContain('@');
  });

  it('and what is in them is for those who manage settings, and for nobody else', async () => {
    await sendLetters({ carrier: carrierOf(), now: () => afterNoon(1) });
    const [letter] = await allLetters();
    const id = letter?.id ?? '';
    for (const person of [desk.edith, desk.milo, desk.arlo, desk.cora])
      expect([await listOutbox(person), await getFiledLetter(person, id)]).toEqual([null, null]);
    expect((await getFiledLetter(await anyone('admin'), id))?.text).toContain('> Held words.');
  });
});

describe('a letter that was given up', () => {
  it('is sent again when somebody who manages settings says so, and no other letter is', async () => {
    const admin = await anyone('admin');
    await sendLetters({
      carrier: keeper(() => ({ ok: false, fault: '550 No', forGood: true })),
      now: () => afterNoon(1),
    });
    const [letter, other] = (await listOutbox(admin))?.letters ?? [];
    expect([letter?.state, other?.state]).toEqual(['given-up', 'given-up']);
    expect(await sendAgain(desk.milo, { id: letter?.id ?? '' }, afterNoon(9))).toMatchObject({ status: 403 });
    expect(await sendAgain(admin, { id: letter?.id ?? '' }, afterNoon(9))).toEqual({ ok: true, id: letter?.id });
    const before = await allLetters();
    expect(await sendAgain(admin, { id: letter?.id ?? '' }, afterNoon(9))).toMatchObject({
      problem: 'letter-not-given-up',
      status: 409,
    });
    expect(await allLetters()).toEqual(before);
    const carrier = keeper();
    expect(await sendLetters({ carrier, now: () => afterNoon(10) })).toBe(1);
    expect(carrier.kept[0]?.messageId).toBe(`<${letter?.id}@localhost>`);
  });
});

describe('after thirty days', () => {
  it('what is done with is forgotten, in the table and in the folder; what still waits is not', async () => {
    const [waiting, done] = await allLetters();
    await sendLetters({ carrier: carrierOf(), now: () => afterNoon(1), stopping: onceOnly() });
    const sent = (await allLetters()).find(({ sentAt }) => sentAt);
    const long = new Date(noon.getTime() + 31 * 86_400_000);
    const path = join(outboxFolder(), `${sent?.id}.eml`);
    await utimes(path, noon, noon);
    await forgetLetters(afterNoon(60));
    expect(await db().$count(letters)).toBe(2);
    await forgetLetters(long);
    expect((await allLetters()).map(({ id }) => id)).toEqual([waiting?.id, done?.id].filter((id) => id !== sent?.id));
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });
});

function onceOnly(): () => boolean {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > 1;
  };
}
