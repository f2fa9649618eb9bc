import { expect, it } from 'vitest';
import { parseBody } from '@/newsroom/text/body';
import { readFrontMatter, writeFrontMatter } from '@/newsroom/text/front-matter';
import { toBody, toMarkdown } from '@/newsroom/text/markdown';
import { randomBody } from '@/newsroom/text/random-body';

it('any text that the desk can hold goes into its file and comes out the same, block ids and all', () => {
  for (let seed = 1; seed <= 120; seed += 1) {
    const parsed = parseBody(randomBody(seed));
    if (!parsed.ok) throw new Error(parsed.problem);
    const file = writeFrontMatter({ headline: `Text ${seed}` }, toMarkdown(parsed.body));
    const { fields, markdown } = readFrontMatter(file);
    expect(toBody(markdown), `seed ${seed}`).toEqual(parsed.body);
    expect(writeFrontMatter(Object.fromEntries(fields), toMarkdown(toBody(markdown)))).toBe(file);
  }
});
