import { describe, expect, it } from 'vitest';
import { scriptJson } from './trusted-html';

describe('data in a page', () => {
  it('can neither end its element nor begin another, whatever a text says', () => {
    const text = '</script><script>alert(1)</script><!--\u2028\u2029&';
    const json = scriptJson({ text });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ text });
  });
});
