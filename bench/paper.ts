import { adopt, closeDatabase } from '@/db/client';
import { openDatabase } from '@/db/open';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { submitComment } from '@/newsroom/comments/submit';
import type { Outcome } from '@/newsroom/outcome';
import { demo, system } from '@/newsroom/people/actor';
import { saveAuthor } from '@/newsroom/people/save-author';
import { saveSection } from '@/newsroom/sections/save-section';
import { getMasterSecret } from '@/newsroom/settings/kept-secrets';
import { saveModeration } from '@/newsroom/settings/moderation';
import { setMasterSecret } from '@/newsroom/settings/secrets';
import { toBody } from '@/newsroom/text/markdown';

/**
 * With `rush NUMBER` only the rule against a rush under one story is set. Else the paper that is measured: `articles` stories of 610 words without pictures, the first three with 0, 100 and 1,000 comments,
 * the rest with none; made through the rules, of which that one is off, or no more than a few of the comments were public. Run with
 * RATE_LIMITS=off and COMMENT_POLICY=open.
 */
const [, , articles = '100', most = '1000'] = process.argv;
const began = Date.UTC(2026, 0, 5, 8);

function made<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome;
  throw new Error(`${outcome.problem} ${JSON.stringify(outcome.fields)}`);
}

/** Numbers from 0 to 1 by chance, the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Four thousand words that are none, some far more frequent than others, so that pages compress about as English does. */
const syllables = 'ba re ti lo mun ster ing ed ka per so an fle wo rid che ou ndi ra ly'.split(' ');
const anyOf = chances(1);
const stock = Array.from({ length: 4_000 }, () =>
  Array.from({ length: 1 + Math.floor(anyOf() * 3) }, () => syllables[Math.floor(anyOf() * syllables.length)]).join(''),
);

/** `amount` words, different for every seed. */
function words(seed: number, amount: number): string {
  const chance = chances(seed + 2);
  return Array.from({ length: amount }, () => stock[Math.floor(chance() ** 3 * stock.length)]).join(' ');
}

/** 610 words in ten paragraphs. */
function body(story: number): string {
  return Array.from({ length: 10 }, (_, at) => `${words(story * 10 + at, 61)}.`).join('\n\n');
}

adopt(await openDatabase());
setMasterSecret(await getMasterSecret());

async function makePaper(): Promise<void> {
  const now = new Date(began);
  const sectionId = made(await saveSection(demo, { name: 'Harbour' }, now)).id;
  const author = made(await saveAuthor(demo, { name: 'Wren Halloran' }, now)).id;
  for (let story = 0; story < Number(articles); story += 1) {
    const at = new Date(began + story * 60_000);
    const headline = `Story number ${story} of the harbour`;
    const manuscript = {
      headline,
      standfirst: 'What the tide brought.',
      sectionId,
      bylines: [author],
      body: toBody(body(story)),
    };
    const { id } = made(await draftArticle(demo, manuscript, at));
    const { slug } = made(await publishArticle(demo, { id, slug: `story-${story}` }, at));
    const comments = [0, Math.min(100, Number(most)), Number(most)][story] ?? 0;
    for (let said = 0; said < comments; said += 1) {
      const guest = { kind: 'guest', commenterId: null, network: `2001:db8::${said.toString(16)}` } as const;
      const text = `Remark ${said}: ${words(100_000 + said, 40)}.`;
      const email = `reader${said}@letters.example`;
      made(
        await submitComment(
          guest,
          { slug, name: `Reader ${said}`, email, text },
          new Date(at.getTime() + said * 1_000),
        ),
      );
    }
  }
}

try {
  const rushHold = articles === 'rush' ? Number(most) : 0;
  made(await saveModeration(system, { rushHold }, new Date()));
  if (articles !== 'rush') await makePaper();
} finally {
  await closeDatabase();
}
