import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/db/client';
import { authors, invitations, users } from '@/db/schema/people';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { demo, type Role } from './actor';
import { addPerson } from './add-person';
import { contactHref } from './byline';
import { changeRole } from './change-role';
import { createFirstAdmin, hasPeople, offerSetupToken, setUp } from './first-admin';
import { passwordFault } from './password';
import { saveAuthor } from './save-author';
import { suspendPerson } from './suspend-person';

const noon = new Date('2026-11-20T12:00:00Z');
const tomorrow = new Date('2026-11-21T12:00:01Z');
const password = 'wind over the estuary';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

async function person(name: string, role: Role): Promise<string> {
  const added = await addPerson(demo, { email: `${name}@tidewick.example`, name, role, password }, noon);
  if (!added.ok) throw new Error(added.problem);
  return added.id;
}

describe('an account', () => {
  it('is kept with the address in lower case and the password as a hash only', async () => {
    await addPerson(demo, { email: ' Ada@Tidewick.example ', name: 'Ada', role: 'admin', password }, noon);
    const [row] = await db().select().from(users);
    expect(row).toMatchObject({ email: 'ada@tidewick.example', name: 'Ada', role: 'admin' });
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(row)).not.toContain(password);
  });

  it.each([
    ['an address that somebody has', { email: 'ADA@tidewick.example' }, { email: 'email-taken' }],
    ['something that is no address', { email: 'ada' }, { email: 'email-no-at' }],
    ['no name', { name: ' \u200b ' }, { name: 'person-name-missing' }],
    ['a role that is none', { role: 'owner' as Role }, { role: 'not-in-list' }],
    ['a password of 11 characters', { password: 'x9k2p4m7q1z' }, { password: 'password-short' }],
    ['a password everybody tries', { password: 'Password1234' }, { password: 'password-common' }],
    ['its own address as password', { password: 'iris@tidewick.example' }, { password: 'password-about-you' }],
    ['a password over 1,024 bytes', { password: 'é'.repeat(513) }, { password: 'password-long' }],
    ['a field that is not asked for', { id: 'me' }, { form: 'not-understood' }],
  ])('with %s is refused, and nothing changes', async (_, wrong, fields) => {
    await person('ada', 'admin');
    const before = await fingerprint();
    const input = { email: 'iris@tidewick.example', name: 'Iris', role: 'author' as Role, password, ...wrong };
    expect(await addPerson(demo, input, noon)).toMatchObject({ problem: 'person-refused', status: 422, fields });
    expect(await fingerprint()).toBe(before);
  });
});

describe('a password', () => {
  it.each([
    'correct horse battery staple',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '123456789012',
    'Gazette2026!!',
    'qwerty-qwerty-123',
  ])('such as %s is refused', (common) => expect(passwordFault(common)).toBe('password-common'));

  it.each([
    'three herons and a boat',
    'пароль из четырёх слов',
    '🌊🌊🌊🐦🐦🐦⛵⛵🌧🌧🌤🌤',
    'x'.repeat(20) + 'y'.repeat(108),
  ])('such as %s will do', (good) => expect(passwordFault(good)).toBeNull());
});

describe('the last admin', () => {
  it('cannot be demoted or suspended, and nothing changes', async () => {
    const ada = await person('ada', 'admin');
    const before = await fingerprint();
    expect(await changeRole(demo, { id: ada, role: 'editor' }, noon)).toMatchObject({
      problem: 'last-admin',
      status: 409,
    });
    expect(await suspendPerson(demo, { id: ada, suspended: true }, noon)).toMatchObject({ problem: 'last-admin' });
    expect(await fingerprint()).toBe(before);
  });

  it('is the one who is left when two are demoted at once', async () => {
    const two = [await person('ada', 'admin'), await person('iris', 'admin')];
    await Promise.all(two.map((id) => changeRole(demo, { id, role: 'editor' }, noon)));
    expect((await db().select().from(users).where(eq(users.role, 'admin'))).length).toBe(1);
  });

  it('does not count a suspended one', async () => {
    const [ada, iris] = [await person('ada', 'admin'), await person('iris', 'admin')];
    expect(await suspendPerson(demo, { id: iris, suspended: true }, noon)).toMatchObject({ ok: true });
    expect(await suspendPerson(demo, { id: ada, suspended: true }, noon)).toMatchObject({ problem: 'last-admin' });
    expect(await changeRole(demo, { id: iris, role: 'author' }, noon)).toMatchObject({ ok: true });
  });
});

describe('the first admin', () => {
  it('is made once, from what is given', async () => {
    const made = await createFirstAdmin({ email: 'ada@tidewick.example', password }, noon);
    expect(made).toMatchObject({ email: 'ada@tidewick.example', password });
    expect(await createFirstAdmin({}, noon)).toBeNull();
    expect((await db().select().from(users)).length).toBe(1);
  });

  it('is not made with a password that guessers try first, and the terminal is told which setting to mend', async () => {
    const making = createFirstAdmin({ email: 'ada@tidewick.example', password: 'abcdefghijklmnop' }, noon);
    await expect(making).rejects.toThrow(/^ADMIN_PASSWORD will not do\. That password stands in the lists/);
    expect(await hasPeople()).toBe(false);
  });

  it('gets a random password where none is given, another each time', async () => {
    const made = await createFirstAdmin({}, noon);
    expect(made?.password).toMatch(/^[\w-]{18}$/);
  });

  it('comes in by a token that works once', async () => {
    const token = (await offerSetupToken(noon)) ?? '';
    const admin = { email: 'ada@tidewick.example', name: 'Ada', password };
    expect(JSON.stringify(await db().select().from(invitations))).not.toContain(token);
    expect(await setUp({ ...admin, token }, noon)).toMatchObject({ ok: true });
    expect(await hasPeople()).toBe(true);
    expect(await setUp({ ...admin, email: 'eve@tidewick.example', token }, noon)).toMatchObject({
      problem: 'setup-token-wrong',
      status: 403,
    });
    expect(await offerSetupToken(noon)).toBeNull();
  });

  it('by a token that is made up, a day old, or replaced by a newer one is refused, and nothing changes', async () => {
    const admin = { email: 'ada@tidewick.example', name: 'Ada', password };
    const old = (await offerSetupToken(noon)) ?? '';
    const token = (await offerSetupToken(noon)) ?? '';
    const before = await fingerprint();
    expect(await setUp({ ...admin, token: 'made-up' }, noon)).toMatchObject({ status: 403 });
    expect(await setUp({ ...admin, token: old }, noon)).toMatchObject({ status: 403 });
    expect(await setUp({ ...admin, token }, tomorrow)).toMatchObject({ status: 403 });
    expect(await setUp({ ...admin, password: 'short', token }, noon)).toMatchObject({
      fields: { password: 'password-short' },
    });
    expect(await fingerprint()).toBe(before);
  });

  it('is one, when two come by the same token at once', async () => {
    const token = (await offerSetupToken(noon)) ?? '';
    const both = await Promise.all(
      ['ada', 'eve'].map((name) => setUp({ email: `${name}@tidewick.example`, name, password, token }, noon)),
    );
    expect(both.filter((one) => one.ok).length).toBe(1);
    expect((await db().select().from(users)).length).toBe(1);
  });
});

describe('a byline', () => {
  it('gets an address from its name, and -2 where that is taken', async () => {
    expect(await saveAuthor(demo, { name: 'Wren Halloran' }, noon)).toMatchObject({ slug: 'wren-halloran' });
    expect(await saveAuthor(demo, { name: 'Wren Halloran' }, noon)).toMatchObject({ slug: 'wren-halloran-2' });
  });

  it('keeps its address when the name changes', async () => {
    const saved = await saveAuthor(demo, { name: 'Wren Halloran' }, noon);
    const id = saved.ok ? saved.id : '';
    expect(await saveAuthor(demo, { id, name: 'Wren Halloran-Pike' }, noon)).toMatchObject({ slug: 'wren-halloran' });
    expect((await db().select().from(authors)).map((row) => row.name)).toEqual(['Wren Halloran-Pike']);
  });

  it('keeps what a change does not name', async () => {
    const saved = await saveAuthor(demo, { name: 'Wren Halloran', bio: 'Reports on the harbour.' }, noon);
    await saveAuthor(demo, { id: saved.ok ? saved.id : '', name: 'Wren Halloran', jobTitle: 'Reporter' }, noon);
    const [row] = await db().select().from(authors);
    expect(row).toMatchObject({ bio: 'Reports on the harbour.', jobTitle: 'Reporter', kind: 'person' });
  });

  it.each([
    ['Wren@Ledger.example', 'mailto:Wren@Ledger.example'],
    ['https://wren.example/about', 'https://wren.example/about'],
    ['http://wren.example', 'http://wren.example/'],
    ['javascript:alert(1)', null],
    ['//evil.example', null],
    ['/about', null],
    ['https://a:b@evil.example', null],
  ])('has a contact such as %s printed as %s', (contact, href) => expect(contactHref(contact)).toBe(href));

  it('with a contact that leads nowhere, or a picture that is not there, is refused, and nothing changes', async () => {
    const before = await fingerprint();
    for (const [wrong, fields] of [
      [{ contact: 'javascript:alert(1)' }, { contact: 'contact-unusable' }],
      [{ pictureId: 'nothing' }, { pictureId: 'picture-gone' }],
    ])
      expect(await saveAuthor(demo, { name: 'Wren', ...wrong }, noon)).toMatchObject({ status: 422, fields });
    expect(await fingerprint()).toBe(before);
  });

  it('keeps each subject once, and its page is printed anew and no other', async () => {
    const saved = await saveAuthor(demo, { name: 'Wren', expertise: ' Tides \n\nBridges\nTides' }, noon);
    expect((await db().select().from(authors))[0]?.expertise).toBe('Tides\nBridges');
    const id = saved.ok ? saved.id : '';
    expect(touches({ kind: 'author.saved', authorId: id, slugs: ['wren'] })).toEqual([
      `author:${id}`,
      'author-slug:wren',
    ]);
  });

  it('without a name is refused, and nothing changes', async () => {
    const before = await fingerprint();
    expect(await saveAuthor(demo, { name: ' ' }, noon)).toMatchObject({ fields: { name: 'person-name-missing' } });
    expect(await fingerprint()).toBe(before);
  });
});
