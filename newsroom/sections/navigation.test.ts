import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '@/db/testing';
import { touches } from '@/newsroom/events';
import type { UserActor } from '@/newsroom/people/actor';
import { anyone, aSection, noon } from '@/newsroom/testing/cast';
import { fingerprint } from '@/newsroom/testing/fingerprint';
import { withTags } from '@/newsroom/testing/published';
import { ownPath, readLinks, writeLinks } from './navigation';
import { getDeskNavigation, getNavigation } from './navigation-queries';
import { saveNavigation } from './save-navigation';

let database: { close(): Promise<void> };
let editor: UserActor;
beforeEach(async () => {
  database = await freshDatabase();
  editor = await anyone('editor');
});
afterEach(() => database.close());

const names = (list: { name: string }[]) => list.map(({ name }) => name);

describe('the navigation', () => {
  it('has every section in the header and no link, until somebody sets it', async () => {
    await aSection('Harbour');
    await aSection('Town');
    const { value, tags } = await withTags(getNavigation);
    expect([names(value.shown), value.header, value.footer]).toEqual([['Harbour', 'Town'], [], []]);
    expect(tags).toContain('site');
  });

  it('is in the order it was given; the header leaves out what it shall, the foot of the page does not', async () => {
    const [harbour, town, sport] = [await aSection('Harbour'), await aSection('Town'), await aSection('Sport')];
    const header = [{ name: 'How we work', href: '/how-we-work' }];
    const { seen } = await getDeskNavigation();
    const wish = { order: [sport, harbour], hidden: [town], header, seen };
    expect(await saveNavigation(editor, wish, noon)).toMatchObject({ ok: true });
    const nav = await getNavigation();
    expect([names(nav.sections), names(nav.shown), nav.header]).toEqual([
      ['Sport', 'Harbour', 'Town'],
      ['Sport', 'Harbour'],
      header,
    ]);
  });

  it('keeps a section that came meanwhile, behind the others', async () => {
    const first = await aSection('Harbour');
    await aSection('Town');
    await saveNavigation(editor, { order: [first] }, noon);
    expect(names((await getNavigation()).shown)).toEqual(['Harbour', 'Town']);
  });

  it('is refused, and nothing changed, where somebody changed it since, or a link is none of the paper’s', async () => {
    await aSection('Harbour');
    const { seen } = await getDeskNavigation();
    await saveNavigation(editor, { footer: [{ name: 'Imprint', href: '/imprint' }] }, noon);
    const before = await fingerprint();
    expect(await saveNavigation(editor, { seen }, noon)).toMatchObject({ problem: 'navigation-moved', status: 409 });
    const link = (name: string, href: string) => saveNavigation(editor, { header: [{ name, href }] }, noon);
    expect(await link('Elsewhere', 'https://evil.example/')).toMatchObject({ fields: { header: 'link-not-own' } });
    expect(await link('', '/imprint')).toMatchObject({ status: 422, fields: { header: 'link-name-missing' } });
    const many = Array.from({ length: 13 }, (_, at) => ({ name: `${at}`, href: `/a${at}` }));
    expect(await saveNavigation(editor, { footer: many }, noon)).toMatchObject({ fields: { footer: 'too-many' } });
    expect(await fingerprint()).toBe(before);
  });

  it('reprints every page that has a head', () => {
    expect(touches({ kind: 'navigation.saved' })).toEqual(['site']);
  });
});

describe('links', () => {
  it('are lines of a name and an address, read as they are written', () => {
    const links = [
      { name: 'How we work', href: '/how-we-work' },
      { name: 'Rules', href: '/guidelines#rule-1' },
    ];
    expect(readLinks(`\r\n${writeLinks(links).replaceAll('\n', '\r\n')}\r\n`)).toEqual(links);
    expect(readLinks('/imprint')).toEqual([{ name: '', href: '/imprint' }]);
  });

  it.each(['/', '/about', '/sections/town', '/guidelines#rule-1', '/feed.xml', '/desktop'])('%s is ours', (href) =>
    expect(ownPath.test(href)).toBe(true),
  );
  it.each(['', 'about', '//evil.example', '/\\evil', 'javascript:alert(1)', '/desk', '/desk/people', '/a b', '/?q=1'])(
    '“%s” is not',
    (href) => expect(ownPath.test(href)).toBe(false),
  );
});
