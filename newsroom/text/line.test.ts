import { describe, expect, it } from 'vitest';
import { fieldsInError, line, lines } from './line';

describe('what people type into a field', () => {
  it('is counted in code points', () => {
    expect(line(2).safeParse('😀😀').success).toBe(true);
    expect(line(2).safeParse('😀😀😀').success).toBe(false);
  });

  it('on one line has single spaces and loses NUL', () => {
    expect(line(20).parse('  two \r\n\u0000lines ')).toBe('two lines');
  });

  it('on several lines keeps them, as LF', () => {
    expect(lines(20).parse('two\r\nlines')).toBe('two\nlines');
  });

  it.each([
    ['too long', 'abc', 'too-long'],
    ['broken', '\ud800', 'text-broken'],
    ['not text', 3, 'not-understood'],
  ])('is refused with the key of a sentence when it is %s', (_, value, key) => {
    const parsed = line(2).safeParse(value);
    expect(parsed.error && fieldsInError(parsed.error)).toEqual({ form: key });
  });
});
