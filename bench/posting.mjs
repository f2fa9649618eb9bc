// Guests who post, for the other files of bench, and alone in a process of its own: node bench/posting.mjs '{"origin":…,"slug":…,…}'
import { fileURLToPath } from 'node:url';

/**
 * Posts comments as guests do, over the form that the page holds; with `look`, looks for each at once: by its poster, along the
 * redirect, and by somebody else. Answers comments a second, how long a post took, how often its poster or the other did not find it at the
 * first look, and how long the other waited.
 * @param {string} origin @param {string} slug @param {number} writers @param {number} each @param {boolean} look
 */
export async function post(origin, slug, writers, each, look) {
  /** @type {number[]} */
  const took = [];
  /** @type {number[]} */
  const seen = [];
  let late = 0;
  let lateForOthers = 0;
  forms.set(slug, await hiddenFields(origin, slug)); // the page with the form is not what is measured
  const began = performance.now();
  let posting = 0;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let at = 0; at < each; at += 1) {
        const words = `Words ${writers} ${writer} ${at} ${Math.random().toString(36).slice(2)}`;
        const start = performance.now();
        const { location, cookies } = await postOne(origin, slug, words);
        took.push(performance.now() - start);
        posting += 1;
        if (!look) continue;
        const address = new URL(location, origin);
        if (!(await holds(address, words, cookies))) late += 1;
        if (!(await holds(address, words, ''))) {
          lateForOthers += 1;
          for (let tries = 0; tries < 200 && !(await holds(address, words, '')); tries += 1)
            await new Promise((done) => setTimeout(done, 5));
        }
        seen.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return { rate: posting / seconds, took, seen, late, lateForOthers, posted: posting };
}

/** @param {URL} address @param {string} words @param {string} cookie */
async function holds(address, words, cookie) {
  const answer = await fetch(address, { headers: cookie ? { cookie } : {} });
  return (await answer.text()).includes(words);
}

/** The form's own hidden fields, as a browser would send them. @param {string} origin @param {string} slug */
async function hiddenFields(origin, slug) {
  const page = await (await fetch(`${origin}/articles/${slug}/reply`)).text();
  const form = /<form[^>]*>(?:(?!<\/form>)[\s\S])*name="text"[\s\S]*?<\/form>/.exec(page)?.[0] ?? page;
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].flatMap(([tag]) => {
    const attribute = (/** @type {string} */ name) =>
      unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
    return attribute('name') ? [[attribute('name'), attribute('value')]] : [];
  });
}

/** @param {string} text */
function unescaped(text) {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Another process's guests are other people: one who comments eight times in a short while is held, as on any paper. */
const family = Math.random().toString(36).slice(2);
/** @type {Map<string, string[][]>} */
const forms = new Map();
let guests = 0;

/** @param {string} origin @param {string} slug @param {string} words */
async function postOne(origin, slug, words) {
  const answer = await send(origin, slug, words);
  const location = answer.headers.get('location');
  if (answer.status !== 303 || !location) throw new Error(`A comment was answered by ${answer.status}.`);
  const cookies = answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  return { location, cookies };
}

/**
 * Sends the form of a story that `hiddenFields` has read, as a new guest, whatever the answer.
 * @param {string} origin @param {string} slug @param {string} words @param {Record<string, string>} [headers]
 */
export async function send(origin, slug, words, headers = {}) {
  forms.set(slug, forms.get(slug) ?? (await hiddenFields(origin, slug)));
  const form = new FormData();
  for (const [name = '', value = ''] of forms.get(slug) ?? []) form.append(name, value);
  guests += 1;
  for (const [name, value] of Object.entries({
    name: `Guest ${guests}`,
    email: `guest${guests}.${family}@letters.example`,
    text: words,
  }))
    form.append(name, value);
  const answer = await fetch(`${origin}/articles/${slug}/reply`, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { origin, ...headers },
  });
  await answer.arrayBuffer();
  return answer;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin, slug, writers, each, look } = JSON.parse(process.argv[2] ?? '{}');
  process.stdout.write(JSON.stringify(await post(origin, slug, writers, each, look)));
  process.exit(0);
}
