import { describe, expect, it } from 'vitest';
import { cleanName, cleanText, isVisible } from './clean-text';
import { emailFault } from './email-address';
import { skeleton } from './skeleton';

const kept = (typed: string) => ({ ok: true, text: typed });
const broken = { ok: false, fault: 'text-broken' };

describe('cleanText', () => {
  it.each<[string, string, object]>([
    ['composes to NFC', 'e\u0301', kept('é')],
    ['makes every line end a line feed', 'a\r\nb\rc', kept('a\nb\nc')],
    ['removes NUL and the other controls', 'a\u0000b\u0007c\u001bd\u007fe\u0085f', kept('abcdef')],
    ['keeps tabs and line feeds', 'a\tb\n', kept('a\tb\n')],
    ['refuses a noncharacter', 'a\ufdd0', broken],
    ['refuses a noncharacter of another plane', 'a\u{1ffff}', broken],
    ['refuses half a surrogate', 'a\ud800b', broken],
    ['refuses what was not UTF-8', 'a\ufffd', broken],
    ['caps the marks on one base at four', `z${'\u0301'.repeat(40)}o`, kept(`ź${'\u0301'.repeat(4)}o`)],
    [
      'counts marks through joiners',
      `z${'\u0335\u200d'.repeat(9)}`,
      kept(`z${'\u0335\u200d'.repeat(4)}${'\u200d'.repeat(5)}`),
    ],
    ['keeps a family together', '👩‍👩‍👧‍👦', kept('👩‍👩‍👧‍👦')],
    ['keeps vowelled Arabic', 'مُحَمَّدٌ', kept('مُحَمَّدٌ')],
    ['keeps Indic clusters', 'क्ष्म्य श्री', kept('क्ष्म्य श्री')],
  ])('%s', (_, typed, result) => expect(cleanText(typed)).toEqual(result));
});

describe('cleanName', () => {
  it.each<[string, string, string]>([
    ['removes overrides of direction', 'ana\u202egnp.exe\u2066', 'anagnp.exe'],
    ['removes what has no width', 'Wr\u200ben\ufeff Hal\u2060loran\u00ad', 'Wren Halloran'],
    ['removes joiners between Latin letters', 'Wr\u200den', 'Wren'],
    ['keeps the joiner that Persian needs', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps emoji whole', '👩🏽‍🚀', '👩🏽‍🚀'],
    ['makes it one line', '  Wren\n\tHalloran ', 'Wren Halloran'],
  ])('%s', (_, typed, name) => expect(cleanName(typed)).toEqual(kept(name)));
});

it.each(['', ' \n', '\u200b\u200d', '\u3164', '\u2800', '\u{e0061}', '\u0301', '\u115f\u1160'])(
  'text %j shows nothing',
  (typed) => expect(isVisible(typed)).toBe(false),
);
it.each(['.', 'é', '字', '👍', 'ا'])('text %j shows', (typed) => expect(isVisible(typed)).toBe(true));

it.each([
  ['Maren Aldous', 'MAREN ÁLDOUS'],
  ['Maren Aldous', 'Mаrеn Aldоus'],
  ['Maren Aldous', 'Maren-Aldous.'],
  ['Maren Aldous', 'Ｍａｒｅｎ Ａldous'],
  ['Ivo Pell', 'lvo PeIl'],
  ['Tom Bo', 'Torn B0'],
  ['Maren', 'ΜΑRΕΝ'],
  ['Maren', 'ᎷᎪᎡᎬN'],
  ['Maren', '\uab87ar\uab7cn'],
  ['Maren', '𝓜𝓪𝓻𝓮𝓷'],
  ['Maren', 'ⓜⓐⓡⓔⓝ'],
  ['Maren', '🅼🅰🆁🅴🅽'],
  ['Maren', 'ᴍᴀʀᴇɴ'],
  ['Maren', 'ꓟꓮꓣꓰꓠ'],
  ['Maren', 'M\u0308a\u0337r\u20dden'],
  ['Tove Holm', 'Tօνҽ Ηоӏм'],
  ['Sunniva', 'Ѕսոոіѵа'],
  ['Lise Dahl', 'Ⅼɪѕє Đаһ1'],
])('%s and %s look alike', (one, two) => expect(skeleton(one)).toBe(skeleton(two)));
it.each([
  ['Maren Aldous', 'Marin Aldous'],
  ['Marina', 'Марина'],
  ['Anna', 'Ανδρέας'],
  ['字', '宇'],
])('%s and %s do not', (one, two) => expect(skeleton(one)).not.toBe(skeleton(two)));

it.each([
  ['a@b.example', null],
  ['ünï@bücher.example', null],
  ['', 'email-missing'],
  [`${'a'.repeat(250)}@b.example`, 'email-too-long'],
  ['sunniva', 'email-no-at'],
  ['sunniva@', 'email-no-domain'],
  ['@b.example', 'email-unreadable'],
  ['a@b@c.example', 'email-unreadable'],
  ['a@b.example,c@d.example', 'email-unreadable'],
  ['a@b.example\nBcc: c@d.example', 'email-unreadable'],
  ['Ana <a@b.example>', 'email-unreadable'],
  ['a@-b', 'email-unreadable'],
])('%j as an address: %s', (typed, fault) => expect(emailFault(typed)).toBe(fault));
