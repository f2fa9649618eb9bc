/**
 * Letters that look like Latin ones, folded to them: the part of Unicode's confusables (UTS #39) that a name at a newspaper
 * meets. Cyrillic, Greek, Armenian, digits; everything else is folded by NFKD.
 */
const lookalikes: Record<string, string> = Object.fromEntries([
  ['а', 'a'],
  ['α', 'a'],
  ['ɑ', 'a'],
  ['в', 'b'],
  ['β', 'b'],
  ['ь', 'b'],
  ['с', 'c'],
  ['ϲ', 'c'],
  ['ԁ', 'd'],
  ['е', 'e'],
  ['ε', 'e'],
  ['ҽ', 'e'],
  ['ɡ', 'g'],
  ['ց', 'g'],
  ['һ', 'h'],
  ['н', 'h'],
  ['η', 'n'],
  ['і', 'i'],
  ['ι', 'i'],
  ['ı', 'i'],
  ['ӏ', 'i'],
  ['1', 'i'],
  ['l', 'i'],
  ['|', 'i'],
  ['!', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['κ', 'k'],
  ['м', 'm'],
  ['μ', 'm'],
  ['ո', 'n'],
  ['п', 'n'],
  ['о', 'o'],
  ['ο', 'o'],
  ['օ', 'o'],
  ['0', 'o'],
  ['ø', 'o'],
  ['р', 'p'],
  ['ρ', 'p'],
  ['ԛ', 'q'],
  ['г', 'r'],
  ['ѕ', 's'],
  ['ś', 's'],
  ['т', 't'],
  ['τ', 't'],
  ['υ', 'u'],
  ['ս', 'u'],
  ['ν', 'v'],
  ['ѵ', 'v'],
  ['ԝ', 'w'],
  ['ω', 'w'],
  ['х', 'x'],
  ['χ', 'x'],
  ['у', 'y'],
  ['γ', 'y'],
  ['ү', 'y'],
  ['ѐ', 'e'],
  ['đ', 'd'],
  ['ł', 'i'],
] as const);

/** What a name looks like at a glance: two names with one skeleton are taken for each other. Empty where nothing shows. */
export function skeleton(name: string): string {
  let seen = '';
  for (const letter of name.normalize('NFKD').toLowerCase()) seen += lookalikes[letter] ?? letter;
  return seen
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
