import type { Page } from '@playwright/test';
import { milo } from './cast';
import { expect, test } from './journey';

const slug = 'let-the-high-street-be-slow';
const thread = `/articles/${slug}/comments`;
const writers = 8;
const rounds = 3;
/** Comments that must be acknowledged in a round before the power is cut in the middle of the next ones. */
const before = 24;

/** What the reply form sends besides the words: the slug and the names of its action. */
async function formOf(page: Page): Promise<Record<string, string>> {
  await page.goto(`/articles/${slug}/reply`);
  return page.locator('form.reply').evaluate((form: HTMLFormElement) => {
    const typed = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(typed);
  });
}

/** Every page of the thread, newest first, as one text. */
async function readThread(page: Page): Promise<string> {
  const texts: string[] = [];
  const further = page.locator('a[rel=next]');
  for (let address: string | null = `${thread}?sort=newest`; address; ) {
    await page.goto(address);
    texts.push((await page.locator('main').textContent()) ?? '');
    address = (await further.count()) > 0 ? await further.getAttribute('href') : null;
  }
  return texts.join('\n');
}

test('kill -9 under load loses and doubles no comment that was acknowledged', async ({
  page,
  site,
  signIn,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const acknowledged: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    if (round === 1) await signIn(milo);
    const form = await formOf(page);
    let sent = 0;
    const enough = acknowledged.length + before;
    let cut: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      cut = resolve;
    });
    const write = async () => {
      for (;;) {
        sent += 1;
        const text = `Written in round ${round} as number ${sent} of it.`;
        const answer = await page.request
          .post(`/articles/${slug}/reply`, {
            headers: { origin: String(baseURL) },
            multipart: { ...form, text },
            maxRedirects: 0,
          })
          .catch(() => undefined);
        if (!answer) return; // the line went dead: nothing was acknowledged
        expect(answer.status(), await answer.text()).toBe(303);
        if (acknowledged.push(text) >= enough) cut();
      }
    };
    const all = Promise.all(Array.from({ length: writers }, write));
    await Promise.race([reached, all]);
    await site.kill();
    await all;
    await site.start();
  }
  const said = await readThread(page);
  const counts = acknowledged.map((text) => [text, said.split(text).length - 1] as const);
  expect(acknowledged.length).toBeGreaterThanOrEqual(rounds * before);
  expect(counts.filter(([, times]) => times !== 1)).toEqual([]);
});
