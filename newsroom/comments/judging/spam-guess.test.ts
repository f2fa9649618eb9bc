import { describe, expect, it } from 'vitest';
import { type Counts, guessSpam, spamWordsOf, wordsOfOne } from './spam-guess';

describe('the words of a comment', () => {
  it.each<[string, string, string[]]>([
    ['are folded, each once', 'Casino! CASINO cásino', ['casino']],
    ['are letters: no number and no address is remembered', 'call 0171 2345 or sunniva@orle.example', ['call']],
    ['are three letters or more', 'it is on the net', ['the', 'net']],
    ['are no longer than thirty', 'a'.repeat(31), []],
    ['are whole in any script', 'Лучшее казино', ['лучшее', 'казино']],
    ['are pairs of letters where a script has no spaces', '垃圾邮件', ['垃圾', '圾邮', '邮件']],
  ])('%s', (_, text, expected) => expect(spamWordsOf(text, [])).toEqual(expected));
  it('name the hosts of links apart', () =>
    expect(spamWordsOf('Look', ['https://www.win.example/a?b', 'https://win.example', 'mailto:a@b.example'])).toEqual([
      'link:win.example',
      'look',
    ]));
  it('are bounded', () => {
    const many = Array.from({ length: 4_000 }, (_, n) => `w${String.fromCodePoint(0x4e00 + n)}`).join(' ');
    expect(spamWordsOf(many, []).length).toBeLessThanOrEqual(wordsOfOne);
  });
});

const learned = new Map<string, Counts>([
  ['casino', { spam: 18, fine: 0 }],
  ['bonus', { spam: 15, fine: 1 }],
  ['bridge', { spam: 0, fine: 15 }],
  ['the', { spam: 20, fine: 20 }],
  ['once', { spam: 1, fine: 0 }],
]);
const guess = (words: string[], all = { spam: 20, fine: 20 }) => guessSpam(words, learned, all);

describe('a guess', () => {
  it('is made from twenty decisions of each kind, and not before', () => {
    expect(guess(['casino'], { spam: 19, fine: 400 })).toBeNull();
    expect(guess(['casino'], { spam: 400, fine: 19 })).toBeNull();
    expect(guess(['casino'])).not.toBeNull();
  });
  it('names the words that made it, the most telling first', () =>
    expect(guess(['the', 'bonus', 'bridge', 'casino'])?.words).toEqual(['casino', 'bonus']));
  it('takes words of spam for spam', () => expect(guess(['casino', 'bonus'])?.percent).toBeGreaterThanOrEqual(98));
  it('takes words of what stood for fine', () => expect(guess(['bridge', 'the'])?.percent).toBeLessThan(10));
  it('is neither way for words never seen, and for none', () => {
    expect(guess(['unheard'])?.percent).toBe(50);
    expect(guess([])).toEqual({ percent: 50, words: [] });
  });
  it('rests on no word seen once', () => expect(guess(['once'])?.percent).toBeLessThan(90));
});
