import { expect, it } from 'vitest';
import { disguised, hitBegins, hitEnds, toPieces, withDots } from './marked';

const marked = (text: string) => text.replaceAll('[', hitBegins).replaceAll(']', hitEnds);
const hit = (text: string) => ({ text, hit: true });
const rest = (text: string) => ({ text, hit: false });

it('cuts what was marked into runs of text, and nothing is lost', () => {
  expect(toPieces(marked('The [bridge] and its [bearing]'))).toEqual([
    rest('The '),
    hit('bridge'),
    rest(' and its '),
    hit('bearing'),
  ]);
  expect(toPieces('')).toEqual([]);
  expect(toPieces(marked('[whole]'))).toEqual([hit('whole')]);
  expect(toPieces(marked('open [ended'))).toEqual([rest('open '), hit('ended')]);
});

it('gives back angle brackets as they were, and takes the marks of others out of a text', () => {
  expect(toPieces(disguised('<b>1 < 2</b>'))).toEqual([rest('<b>1 < 2</b>')]);
  expect(disguised(marked('[not] a hit'))).toBe('not a hit');
});

it('says with … where the words go on, and keeps the last full stop', () => {
  const text = 'One two three. Four.';
  expect(withDots([hit('two')], text)).toEqual([rest('…'), hit('two'), rest('…')]);
  expect(withDots([rest('One two three. '), hit('Four')], text)).toEqual([
    rest('One two three. '),
    hit('Four'),
    rest('.'),
  ]);
  expect(withDots([], text)).toEqual([]);
});
