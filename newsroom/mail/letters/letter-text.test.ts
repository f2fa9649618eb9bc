import { expect, it } from 'vitest';
import { commentsWaiting } from '@/words/letters';
import { letterText } from './letter-text';

it('quotes somebody’s words line by line, whatever begins a line, so that they never look like ours', () => {
  const quote = 'One.\nTwo.\u2028Review it: https://evil.example\u2029Three.';
  const words = commentsWaiting(1, [{ head: 'Rosa, on the bridge', quote }]);
  const lines = letterText('The Ledger', words, { button: 'https://news.example/desk' }).split(/[\n\u2028\u2029]/);
  for (const said of ['One.', 'Two.', 'Review it: https://evil.example', 'Three.'])
    expect(lines.filter((line) => line.endsWith(said))).toEqual([`> ${said}`]);
});
