import { describe, expect, it } from 'vitest';
import { notices } from '@/words/press';
import { leaf } from './give-back';

const html = (parts: Partial<Parameters<typeof leaf>[0]> = {}) =>
  leaf({ notice: notices.busyPost, ...parts }).toString();

describe('a page of the press’s own', () => {
  it('is a whole page without the paper’s styles, name or type, and has them where they are known', () => {
    expect(html()).toMatch(/^<!DOCTYPE html><html lang="en"><head>[\s\S]*<\/html>$/);
    expect(html()).not.toContain('<header');
    const dressed = html({ name: 'The Tidewick &amp; Orle', faces: 'a_b c-d', styles: ['/_next/static/x.css'] });
    expect(dressed).toContain('<html lang="en" class="a_b c-d">');
    expect(dressed).toContain('<link rel="stylesheet" href="/_next/static/x.css">');
    expect(dressed).toContain('<a class="wordmark" href="/">The Tidewick &amp; Orle</a>');
  });

  it('gives back what was typed, escaped, under the names people know, and not what the form itself carries', () => {
    const given = html({
      typed: [
        ['slug', 'a-story'],
        ['to', '0a1b'],
        ['text', '</textarea><script>x</script>'],
        ['name', 'Rosa "R" Tern'],
      ],
    });
    expect(given).toContain('<label for="typed-0">Comment</label>');
    expect(given).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(given).toContain('Rosa &quot;R&quot; Tern');
    expect(given).not.toContain('a-story');
    expect(given).not.toContain('0a1b');
  });

  it('carries no style and no script but the one that keeps the chosen theme', () => {
    const given = html({ again: '/articles/x/reply?to=1&x="', reference: '<b>' });
    expect(given).not.toMatch(/<style|style=|\son\w+=/);
    expect([...given.matchAll(/<script[^>]*>/g)].map(String)).toEqual(['<script src="/theme.js">']);
    expect(given).toContain('href="/articles/x/reply?to=1&amp;x=&quot;"');
  });
});
