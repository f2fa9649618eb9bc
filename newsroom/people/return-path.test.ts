import { describe, expect, it } from 'vitest';
import { deskHome, returnPath, signInPath } from './return-path';

describe('after signing in one goes', () => {
  it.each(['/desk/people', '/desk/articles?q=wall&state=draft', '/articles/harbour-wall'])('to %s as asked', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'desk',
    '',
    `/${'x'.repeat(3_000)}`,
    '/desk/sign-in?return=/desk',
    null,
    7,
  ])('to the desk when asked for %j', (wish) => {
    expect(returnPath(wish)).toBe(deskHome);
  });

  it('back to where one was', () => {
    const asked = new URL(signInPath('/desk/articles?q=a&b'), 'http://here.invalid');
    expect(returnPath(asked.searchParams.get('return'))).toBe('/desk/articles?q=a&b');
  });
});
