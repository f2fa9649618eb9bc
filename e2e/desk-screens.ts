import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './journey';

/**
 * The screens of the desk that an admin sees, by the route that answers each. A new page of app/desk without a screen here
 * fails accessibility-desk.spec.ts.
 */
export async function deskScreens(page: Page): Promise<Record<string, string[]>> {
  const link = async (list: string, to: string) => {
    await page.goto(list);
    return (await page.locator(`main a[href^="${to}"]`).first().getAttribute('href')) ?? '';
  };
  const published = await link('/desk/articles?status=published', '/desk/articles/');
  const draft = await link('/desk/articles?status=draft', '/desk/articles/');
  const revised = await link('/desk/articles?q=forgot', '/desk/articles/');
  const person = await link('/desk/people', '/desk/people/');
  const ownPage = await link('/desk/pages', '/desk/pages/');
  return {
    account: ['/desk/account'],
    'account/second-factor': ['/desk/account/second-factor'],
    articles: ['/desk/articles', '/desk/articles?q=zzzz'],
    'articles/[id]': [published, draft, '/desk/articles/nothing'],
    'articles/[id]/notes': [`${draft}/notes`],
    'articles/[id]/preview': [`${draft}/preview`, `${draft}/preview?at=phone`],
    'articles/[id]/preview/framed': [`${draft}/preview/framed`],
    'articles/[id]/publish': [`${published}/publish`, `${draft}/publish`],
    'articles/[id]/revisions': [`${published}/revisions`, `${draft}/revisions`],
    'articles/[id]/revisions/compare': [await link(`${revised}/revisions`, `${revised}/revisions/compare`)],
    'articles/[id]/sources': [`${revised}/sources`, `${draft}/sources?claim=new`],
    'articles/[id]/thread': [`${published}/thread`],
    audit: ['/desk/audit', '/desk/audit?area=paper&from=2000-01-01&to=2000-01-02'],
    calendar: ['/desk/calendar', '/desk/calendar?month=2031-02'],
    comments: ['/desk/comments', '/desk/comments?tab=shown', '/desk/comments?tab=new&view=list'],
    'comments/appeals': ['/desk/comments/appeals'],
    'comments/mine': ['/desk/comments/mine'],
    front: ['/desk/front', '/desk/front?q=zzzz'],
    'front/preview': ['/desk/front/preview', '/desk/front/preview?at=phone'],
    'front/preview/framed': ['/desk/front/preview/framed'],
    media: ['/desk/media', await link('/desk/media', '/desk/media?picture=')],
    outbox: ['/desk/outbox'],
    'outbox/[id]': [await letter(page)],
    pages: ['/desk/pages'],
    'pages/[id]': [ownPage, '/desk/pages/nothing'],
    'pages/[id]/preview': [`${ownPage}/preview`],
    people: ['/desk/people'],
    'people/[id]': [person, '/desk/people/nobody'],
    'people/commenters/[id]': [await link('/desk/comments', '/desk/people/commenters/')],
    sections: ['/desk/sections'],
    'sections/navigation': ['/desk/sections/navigation'],
    redirects: ['/desk/redirects', '/desk/redirects?q=zzzz'],
    search: ['/desk/search', '/desk/search?q=bridge', '/desk/search?q=zzzz'],
    tips: ['/desk/tips', '/desk/tips?state=settled'],
    tags: ['/desk/tags', '/desk/tags?q=zzzz'],
    settings: ['/desk/settings'],
    'settings/rules': ['/desk/settings/rules'],
  };
}

/** The newest letter in the outbox, once there is one: a held comment has one written. */
async function letter(page: Page): Promise<string> {
  const link = page.locator('main a[href^="/desk/outbox/"]').first();
  await expect(async () => {
    await page.goto('/desk/outbox');
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  return (await link.getAttribute('href')) ?? '';
}

/** The door is looked at with the readers' pages; the rest only leads on. */
const elsewhere = ['.', 'forgotten', 'join/[token]', 'new-password/[token]', 'setup', 'sign-in', 'sign-in/code'];

/** Every page of app/desk but those. */
export function deskRoutes(): string[] {
  return readdirSync('app/desk', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('page.tsx'))
    .map((path) => dirname(path).replaceAll('\\', '/'))
    .filter((route) => !elsewhere.includes(route))
    .sort();
}
