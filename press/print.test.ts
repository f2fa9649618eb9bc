import { describe, expect, it } from 'vitest';
import { isBlank, PrintFault, print } from './print';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`;

describe('print', () => {
  it("a page loses Next's scripts, inline and linked, and nothing else", () => {
    const head =
      '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>' +
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>' +
      '<script src="/_next/static/chunks/main.js" async=""></script>';
    const body = '<main><p>Tide &amp; time</p></main><script>self.__next_f.push([1,"<p>$1 $& </p>"])</script>';
    expect(print(page(body, head))).toBe(
      page(
        '<main><p>Tide &amp; time</p></main>',
        '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>',
      ),
    );
  });

  it('data for machines and our own scripts stay', () => {
    const data = '<script type="application/ld+json">{"headline":"\\u003c/script> $& $1"}</script>';
    const ours = '<script src="/theme.js"></script>';
    expect(print(page(data + ours))).toBe(page(data + ours));
  });

  it("React's comments go, text that looks like markup stays", () => {
    const typed = '<textarea>\n&lt;style>body{}&lt;/style> <!-- mine --> style="x"</textarea>';
    expect(print(page(`<p>4<!-- --> <!-- -->comments</p>${typed}`))).toBe(page(`<p>4 comments</p>${typed}`));
  });

  it('what only looks like a script, a comment or a tag stays as it was typed', () => {
    const body =
      '<p title="<script src=/_next/a.js> > <!-- x -->">a &lt;script> b</p>' +
      '<script type="application/ld+json">{"a":"<!-- <script> -->"}</script>' +
      '<svg viewBox="0 0 1 1"><use href="#a"/><title>on <b></title></svg><br/><p>an open p<p>and another';
    expect(print(page(body))).toBe(page(body));
  });

  it.each([
    ['an inline style', '<p style="color:red">a</p>'],
    ['a style element', '<style>p{}</style>'],
    ['an inline listener', '<button onclick="go()">a</button>'],
    ['a Suspense boundary that waits', '<!--$?--><template id="B:0"></template><p>wait</p><!--/$-->'],
    ['an element that arrives late', '<div hidden id="S:0"><p>late</p></div>'],
    ['text that arrives late', '<div hidden="" id="S:1">late</div>'],
    ['a page that ends inside a script', '<script>self.x'],
  ])('%s is refused loudly', (_, body) => {
    expect(() => print(page(body))).toThrow(PrintFault);
  });

  it('an empty place for late content does no harm', () => {
    const body = '<div hidden=""></div><div hidden id="S:0"></div><p>here</p>';
    expect(print(page(body))).toBe(page(body));
  });

  it('a page of half a million characters is printed whole', () => {
    const body = `<ol>${'<li><p>One more of 1,000 comments &mdash; with some words in it.</p></li>'.repeat(7_000)}</ol>`;
    expect(print(page(body))).toBe(page(body));
  });

  it("Next's blank error page is known as such", () => {
    expect(isBlank('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>')).toBe(true);
    expect(isBlank(page('<p>id="__next_error__"'.slice(0, 3)))).toBe(false);
  });
});
