import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { getModeration, saveModeration } from './moderation';

const now = new Date('2026-05-04T12:00:00Z');
const admin = { kind: 'user', userId: 'u1', role: 'admin', name: 'Ada' } as const;
let database: { close(): Promise<void> };
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

describe('the rules of the thread', () => {
  it('have values before anybody set one, and keep those that a change does not name', async () => {
    const { linksHold } = await getModeration();
    expect(linksHold).toBe(2);
    const saved = await saveModeration(admin, { watchWords: [{ word: ' bots ', act: 'hold' }] }, now);
    expect(saved).toMatchObject({ ok: true });
    expect(await getModeration()).toMatchObject({ linksHold: 2, watchWords: [{ word: 'bots', act: 'hold' }] });
  });

  it.each([
    [{ linksHold: 0 }, 'linksHold'],
    [{ spamHold: 101 }, 'spamHold'],
    [{ watchWords: [{ word: '', act: 'hold' }] }, 'watchWords'],
    [{ secret: 1 }, 'watchWords'],
  ])('refuse %j and stay as they were', async (input, field) => {
    const before = await getModeration();
    const saved = await saveModeration(admin, input, now);
    expect(saved).toMatchObject({ ok: false, status: 422, fields: { [field]: 'setting-unusable' } });
    expect(await getModeration()).toEqual(before);
  });

  it('are the admins’', async () => {
    const editor = { ...admin, role: 'editor' } as const;
    expect(await saveModeration(editor, { linksHold: 5 }, now)).toMatchObject({ ok: false, status: 403 });
    expect(await getModeration()).toMatchObject({ linksHold: 2 });
  });
});
