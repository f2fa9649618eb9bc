import { describe, expect, it } from 'vitest';
import { growth } from '@/newsroom/testing/growth';
import { findWatchWords, placesOfWords } from './watch-words';

const found = (text: string, ...words: string[]) =>
  findWatchWords(
    [text],
    words.map((word) => ({ word, act: 'hold' as const })),
  ).map(({ word }) => word);

describe('a watch word is found', () => {
  it.each([
    ['as a whole word', 'Get a free quote today', 'quote'],
    ['in any case', 'DOUGHNUTS', 'doughnuts'],
    ['beside marks, quotes, dashes and underscores', '“quote”, (quote) _quote_ free-quote', 'quote'],
    ['before an apostrophe, straight or curly', 'the bank’s quote’s end', 'bank'],
    ['at the beginning and at the end', 'quote', 'quote'],
    ['without the accents the text has', 'un résumé', 'resume'],
    ['with accents the text lacks', 'my resume', 'résumé'],
    ['composed or not', 'cafe\u0301', 'café'],
    ['in letters of another width or style', 'ｃａｓｉｎｏ', 'casino'],
    ['in mathematical bold', '𝐜𝐚𝐬𝐢𝐧𝐨', 'casino'],
    ['with what does not show between its letters', 'ca\u200bsi\u00adno', 'casino'],
    ['ß as ss', 'die STRASSE hinab', 'straße'],
    ['Greek, whichever sigma ends it', 'ΟΔΟΣ', 'οδός'],
    ['Turkish capitals', 'İSTANBUL', 'istanbul'],
    ['Cyrillic', 'Лучшее КАЗИНО, здесь', 'казино'],
    ['ё as е', 'самолет', 'самолёт'],
    ['Arabic, with its vowel points or without', 'هذا كَازِينُو جديد', 'كازينو'],
    ['Persian, with the joiner or without', 'می\u200cشود', 'میشود'],
    ['Hebrew, without points', 'קזינו חדש', 'קזינו'],
    ['Devanagari', 'यह कसीनो है', 'कसीनो'],
    ['Korean', '새 카지노 개장', '카지노'],
    ['a phrase over a line end', 'free\n quote', 'free quote'],
    ['a word with digits', 'call b2b now', 'b2b'],
    ['Chinese inside a sentence, which has no spaces', '这是垃圾邮件吗', '垃圾'],
    ['Japanese inside a sentence', 'オンラインカジノです', 'カジノ'],
    ['Thai inside a sentence', 'เว็บพนันออนไลน์', 'พนัน'],
    ['Latin letters beside Chinese ones', '我们的casino很好', 'casino'],
    ['with the marks of a pattern in it', 'is it c++ (really)?', 'c++ (really)?'],
  ])('and its place, %s', (_, text, word) => {
    expect(found(text, word)).toEqual([word]);
    expect(placesOfWords(text, [word])).not.toEqual([]);
  });
});

describe('a watch word is not found', () => {
  it.each([
    ['inside a longer word', 'Scunthorpe', 'cunt'],
    ['at the head of one', 'classic', 'class'],
    ['at the tail of one', 'bass', 'ass'],
    ['before a digit', 'quote24', 'quote'],
    ['before an accent, which belongs to the letter', 'passé', 'pass'],
    ['inside a Cyrillic word', 'подстрахуй', 'страх'],
    ['inside an Arabic word', 'الكازينوهات', 'كازينو'],
    ['where only a vowel sign differs', 'यह कि है', 'क'],
    ['where only the voicing of a kana differs', 'カード', 'ガード'],
    ['й is not и', 'мой', 'мои'],
    ['behind a letter beyond the first plane', '\u{10428}b', 'b'],
    ['a phrase whose words stand apart', 'free of any quote', 'free quote'],
    ['and nothing is a word', 'anything', ' \u200b'],
  ])('%s', (_, text, word) => {
    expect(found(text, word)).toEqual([]);
    expect(placesOfWords(text, [word])).toEqual([]);
  });
});

it('every word that was found is named, as the desk wrote it', () =>
  expect(found('Casino and QUOTE', 'quote', 'ferry', 'Casino')).toEqual(['quote', 'Casino']));

it('five hundred words in the longest comment take no longer than it is long, whatever it says', async () => {
  const words = Array.from({ length: 500 }, (_, n) => 'a'.repeat(1 + (n % 80)) + (n > 80 ? n : ''));
  const find = (length: number) => () => found(`${'a'.repeat(length - 1)}b`, ...words);
  expect(await growth(find(1_000), find(4_000), 9)).toBeLessThanOrEqual(9);
});
