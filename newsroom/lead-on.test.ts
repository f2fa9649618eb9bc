import { asc } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { redirectOf } from '@/db/redirects';
import { redirects } from '@/db/schema/articles';
import { events } from '@/db/schema/record';
import { freshDatabase } from '@/db/testing';
import { demo } from './people/actor';
import { saveAuthor } from './people/save-author';
import { saveSection } from './sections/save-section';
import { anAuthor, anyone, aSection, noon } from './testing/cast';
import { fingerprint } from './testing/fingerprint';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const led = async () =>
  (await db().select().from(redirects).orderBy(asc(redirects.from))).map(({ from, to }) => `${from} ${to}`);
const readdress = (id: string, slug: string) => saveSection(demo, { id, name: 'Harbour', slug }, noon);

describe('an address that changes', () => {
  it('leads to the new one: of a section', async () => {
    const id = await aSection('Harbour');
    expect(await led()).toEqual([]);
    expect(await readdress(id, 'quay')).toMatchObject({ slug: 'quay' });
    expect(await led()).toEqual(['/sections/harbour /sections/quay']);
  });

  it('leads to the new one: of a byline', async () => {
    const id = await anAuthor('Wren Halloran');
    await saveAuthor(demo, { id, name: 'Wren Halloran-Pike', slug: 'wren-halloran-pike' }, noon);
    expect(await led()).toEqual(['/authors/wren-halloran /authors/wren-halloran-pike']);
  });

  it('is reached in one step from every address before it, and nothing leads away from it', async () => {
    const id = await aSection('Harbour');
    await db().insert(redirects).values({ from: '/?cat=7', to: '/sections/harbour', createdAt: noon });
    await readdress(id, 'quay');
    await readdress(id, 'docks');
    expect(await led()).toEqual([
      '/?cat=7 /sections/docks',
      '/sections/harbour /sections/docks',
      '/sections/quay /sections/docks',
    ]);
    await readdress(id, 'harbour');
    expect(await led()).toEqual([
      '/?cat=7 /sections/harbour',
      '/sections/docks /sections/harbour',
      '/sections/quay /sections/harbour',
    ]);
  });

  it('takes what stood below it along, and nothing where it leads to another kind of page', async () => {
    await readdress(await aSection('Harbour'), 'quay');
    await db()
      .insert(redirects)
      .values([
        { from: '/sections/old', to: '/imprint', createdAt: noon },
        { from: '/sections/harbour/map', to: '/map', createdAt: noon },
      ]);
    const asked = [
      '/sections/harbour/',
      '/sections/harbour/feed.xml',
      '/sections/harbour/map',
      '/sections/old/feed.xml',
    ];
    expect(await Promise.all(asked.map(redirectOf))).toEqual([
      '/sections/quay',
      '/sections/quay/feed.xml',
      '/map',
      undefined,
    ]);
    expect(await redirectOf('/sections/quay/feed.xml')).toBeUndefined();
  });

  it('may be taken by something new, which is then found there', async () => {
    await readdress(await aSection('Harbour'), 'quay');
    await aSection('Harbour');
    expect(await led()).toEqual([]);
  });

  it('is known to lead on before it is known to be empty', async () => {
    const id = await aSection('Harbour');
    const before = await db().select().from(events);
    await readdress(id, 'quay');
    const after = await db().select().from(events).orderBy(asc(events.id));
    expect(after.slice(before.length).map(({ kind }) => kind)).toEqual(['redirects.saved', 'section.saved']);
    expect(after.at(-1)?.payload).toMatchObject({ slugs: ['harbour', 'quay'] });
  });

  it('leaves nothing where it stays as it is, or where the change is refused', async () => {
    const id = await aSection('Harbour');
    await saveSection(demo, { id, name: 'The harbour' }, noon);
    expect(await led()).toEqual([]);
    const author = await anyone('author');
    const before = await fingerprint();
    expect(await saveSection(author, { id, name: 'Harbour', slug: 'mine' }, noon)).toMatchObject({ status: 403 });
    expect(await saveSection(demo, { id, name: '', slug: 'mine' }, noon)).toMatchObject({ status: 422 });
    expect(await fingerprint()).toBe(before);
  });
});
