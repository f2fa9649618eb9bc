import { describe, expect, it } from 'vitest';
import { codeAt, stepOf, stepOfCode } from './one-time-code';
import { secretUri, toBase32 } from './secret';
import { squareOf } from './square';

const secret = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a one-time code', () => {
  it('is that of RFC 4226, appendix D, for each of its counters', () => {
    const codes = Array.from({ length: 10 }, (_, counter) => codeAt(secret, counter));
    expect(codes).toEqual([
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ]);
  });

  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('is that of RFC 6238, appendix B, at second %i', (second, code) => {
    expect(codeAt(secret, stepOf(at(second)), 8)).toBe(code);
  });

  it('is taken one step early and one late, and not two', () => {
    const typed = codeAt(secret, 1_000);
    const taken = [998, 999, 1_000, 1_001, 1_002].map((step) => stepOfCode(secret, typed, null, at(step * 30)));
    expect(taken).toEqual([null, 1_000, 1_000, 1_000, null]);
  });

  it('works once: neither again nor when a later one was used', () => {
    const typed = codeAt(secret, 1_000);
    expect(stepOfCode(secret, typed, 999, at(30_000))).toBe(1_000);
    expect(stepOfCode(secret, typed, 1_000, at(30_000))).toBeNull();
    expect(stepOfCode(secret, typed, 1_001, at(30_000))).toBeNull();
  });

  it('may be typed in two groups, and is nothing else', () => {
    const typed = codeAt(secret, 1_000);
    expect(stepOfCode(secret, ` ${typed.slice(0, 3)} ${typed.slice(3)}`, null, at(30_000))).toBe(1_000);
    for (const wrong of ['', '12345', '1234567', 'abcdef', `${typed}0`, '١٢٣٤٥٦'])
      expect(stepOfCode(secret, wrong, null, at(30_000))).toBeNull();
  });
});

describe('a secret', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is told as RFC 4648, section 10, has it', (text, told) => {
    expect(toBase32(Buffer.from(text))).toBe(told);
  });

  it('is told to an app as it reads it, whatever the paper is called', () => {
    const uri = new URL(secretUri(secret, 'The Day: & Night', 'ada+desk@tidewick.example'));
    expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(uri.pathname)).toBe('/The Day  & Night:ada+desk@tidewick.example');
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      issuer: 'The Day  & Night',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

  it('is drawn as a square whose three corners can be found, with the quiet zone around it', () => {
    const { size, path } = squareOf('otpauth://totp/x?secret=ABC');
    expect(size).toBeGreaterThan(21 + 8 - 1);
    for (const corner of ['M4 4h', `M${size - 11} 4h`, `M4 ${size - 11}h`]) expect(path).toContain(corner);
    expect(path).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
  });
});
