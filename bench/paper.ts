import { adopt, closeDatabase } from '@/db/client';
import { openDatabase } from '@/db/open';
import { draftArticle } from '@/newsroom/articles/draft-article';
import { publishArticle } from '@/newsroom/articles/publish-article';
import { submitComment } from '@/newsroom/comments/submit';
import type { Outcome } from '@/newsroom/outcome';
import { demo } from '@/newsroom/people/actor';
import { saveAuthor } from '@/newsroom/people/save-author';
import { saveSection } from '@/newsroom/sections/save-section';
import { getMasterSecret } from '@/newsroom/settings/kept-secrets';
import { setMasterSecret } from '@/newsroom/settings/secrets';
import { toBody } from '@/newsroom/text/markdown';

/**
 * The paper that is measured: `articles` stories of 610 words without pictures, the first three with 0, 100 and 1,000 comments,
 * the rest with none; made through the rules. Run with RATE_LIMITS=off and COMMENT_POLICY=open.
 */
const [, , articles = '100', most = '1000'] = process.argv;
const began = Date.UTC(2026, 0, 5, 8);

function made<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome;
  throw new Error(`${outcome.problem} ${JSON.stringify(outcome.fields)}`);
}

/** Words of an even length, different in every story, in paragraphs of 61. */
function words(story: number): string {
  const stock =
    'tide quay bridge council river market school harbour lantern ferry stone rain barge lock mill weir'.split(' ');
  const word = (at: number) => stock[(at * 7 + story * 3 + Math.floor(at / 11)) % stock.length];
  const paragraph = (from: number) => `${Array.from({ length: 61 }, (_, at) => word(from + at)).join(' ')}.`;
  return Array.from({ length: 10 }, (_, at) => paragraph(at * 61)).join('\n\n');
}

adopt(await openDatabase());
setMasterSecret(await getMasterSecret());
try {
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
      body: toBody(words(story)),
    };
    const { id } = made(await draftArticle(demo, manuscript, at));
    const { slug } = made(await publishArticle(demo, { id, slug: `story-${story}` }, at));
    const comments = [0, Math.min(100, Number(most)), Number(most)][story] ?? 0;
    for (let said = 0; said < comments; said += 1) {
      const guest = { kind: 'guest', commenterId: null, network: `2001:db8::${said.toString(16)}` } as const;
      const text = `Remark ${said}: ${words(said).slice(0, 240)}.`;
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
} finally {
  await closeDatabase();
}
