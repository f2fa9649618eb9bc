import { describe, expect, it } from 'vitest';
import { growth } from '@/newsroom/testing/growth';
import { countLinks, parseCommentText, plainText } from './comment-text';
import type { CommentNode } from './comment-tree';

const text = (words: string): CommentNode => ({ type: 'text', text: words });
const paragraph = (...children: CommentNode[]) => ({ type: 'paragraph' as const, children });

describe('what the signs mean', () => {
  it.each<[string, string, ReturnType<typeof parseCommentText>]>([
    ['a line end is a line break', 'one\ntwo', [paragraph(text('one'), { type: 'break' }, text('two'))]],
    ['an empty line begins a paragraph', 'one\n\ntwo', [paragraph(text('one')), paragraph(text('two'))]],
    ['stars slant', 'a *b* c', [paragraph(text('a '), { type: 'emphasis', children: [text('b')] }, text(' c'))]],
    ['underscores inside a word stay', 'snake_case_name', [paragraph(text('snake_case_name'))]],
    ['two stars weigh', '**b**', [paragraph({ type: 'strong', children: [text('b')] })]],
    [
      'three stars do both',
      '***b***',
      [paragraph({ type: 'strong', children: [{ type: 'emphasis', children: [text('b')] }] })],
    ],
    ['a star that never closes stays', 'rated 4* by all', [paragraph(text('rated 4* by all'))]],
    ['a sum is not emphasis', '2 * 3 * 4', [paragraph(text('2 * 3 * 4'))]],
    ['backticks hold code', '`a *b*`', [paragraph({ type: 'code', text: 'a *b*' })]],
    ['a backslash takes the meaning away', '\\*a\\*', [paragraph(text('*a*'))]],
    [
      'a quotation',
      '> theirs\nmine',
      [{ type: 'quotation', children: [paragraph(text('theirs'))] }, paragraph(text('mine'))],
    ],
    [
      'a list',
      '- one\n- two',
      [{ type: 'list', ordered: false, items: [[paragraph(text('one'))], [paragraph(text('two'))]] }],
    ],
    ['a year is not a list', '1986. What a year', [paragraph(text('1986. What a year'))]],
    ['a fence holds its lines as they are', '```\n<b> *x*\n```', [{ type: 'preformatted', text: '<b> *x*' }]],
    ['a fence that never closes ends with the comment', '```\na', [{ type: 'preformatted', text: 'a' }]],
  ])('%s', (_, source, tree) => expect(parseCommentText(source)).toEqual(tree));

  it('gives the words alone', () =>
    expect(plainText(parseCommentText('> *one*\n\n- [two](https://a.example)\n\nthree\nfour'))).toBe(
      'one two three four',
    ));
});

describe('links', () => {
  const links = (source: string) => {
    const found: string[] = [];
    JSON.stringify(parseCommentText(source), (key, value) => {
      if (key === 'href') found.push(value);
      return value;
    });
    return found;
  };
  it.each<[string, string, string[]]>([
    ['a written link', '[text](https://a.example/x)', ['https://a.example/x']],
    ['a bare link', 'see https://a.example/x_y_z, please', ['https://a.example/x_y_z']],
    ['a bare link in brackets', '(https://a.example/x_(y))', ['https://a.example/x_(y)']],
    ['a link in angle brackets', '<https://a.example>', ['https://a.example/']],
    ['a mail link', '[write](mailto:desk@a.example)', ['mailto:desk@a.example']],
    ['no script', '[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](data:text/html,x) [v](vbscript:x)', []],
    ['no script behind a control or a space', '[x](java\tscript:alert(1)) [x]( javascript:alert(1))', []],
    ['no relative address', '[x](/desk) [y](//a.example) [z](desk)', []],
    ['no name in front of the host', '[bank](https://bank.example@evil.example/) https://a:b@c.example', []],
    ['no address that does not parse', '[x](https://) https://[ http://%', []],
    ['a link inside a link is its words', '[see https://b.example now](https://a.example)', ['https://a.example/']],
    ['a foreign host is shown as it is dialled', '[x](https://аpple.example)', ['https://xn--pple-43d.example/']],
  ])('%s', (_, source, hrefs) => expect(links(source)).toEqual(hrefs));

  it('counts the ones a reader could follow', () => {
    expect(countLinks(parseCommentText('- https://a.example\n\n> [b](https://b.example) `https://c.example`'))).toBe(2);
  });
});

describe('hostile text', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt; &#60; &#x202e;',
    '![pic](https://a.example/x.png)',
    '# heading',
    '<!-- -->',
    '<a href="javascript:alert(1)">x</a>',
    '[a]: https://a.example',
  ])('%s makes no node but text and links', (source) => {
    const tree = parseCommentText(source);
    expect(JSON.stringify(tree)).not.toMatch(/"type":"(?!paragraph|text|link)/);
  });

  it('HTML and character references are the letters that were typed', () => {
    expect(plainText(parseCommentText('<b>&amp;</b>'))).toBe('<b>&amp;</b>');
  });

  it('nests no deeper than the caps, and loses no word beyond them', () => {
    for (const source of [
      `${'> '.repeat(200)}word`,
      `${'- '.repeat(200)}word`,
      `${'*'.repeat(99)}word${'*'.repeat(99)}`,
    ]) {
      const tree = parseCommentText(source);
      expect(plainText(tree)).toContain('word');
      expect(depth(tree)).toBeLessThan(18);
    }
  });
});

const depth = (nodes: unknown): number =>
  Array.isArray(nodes)
    ? Math.max(0, ...nodes.map((node) => (Array.isArray(node) ? depth(node) : 1 + depth(node.children ?? node.items))))
    : 0;

/** Shapes that make other parsers slow, and all two- and three-letter combinations of the signs. */
const signs = ['*', '_', '[', ']', '(', ')', '`', '<', '>', '\\', '\n', ' ', '-', 'a', '!', '~', '1. ', 'http://'];
const shapes = [
  ...signs,
  ...signs.flatMap((one) => signs.map((two) => one + two)),
  ...[
    '*a**b',
    'a**b*c',
    '*a_',
    '[a](',
    '[](',
    '](a(b)',
    '](()',
    '> - ',
    '- a\n\n',
    '- a\n  - b\n',
    '> a\nb\n',
    '```a\n~~~~\n',
  ],
  ...[
    '[a](http://a.b)',
    'http://a)))',
    '<http://a',
    '😀',
    'a\u0301',
    '` `` ',
    '- ```\n',
    '\\[',
    'h',
    '- a\n\n  ',
    '![',
    '    - ',
  ],
];
const filled = (shape: string, length: number) => shape.repeat(Math.ceil(length / shape.length)).slice(0, length);

describe('time', () => {
  it('is linear: four times the text takes less than nine times as long, whatever its shape', async () => {
    const slow: string[] = [];
    for (const shape of shapes) {
      const read = (length: number) => () => parseCommentText(filled(shape, length));
      if ((await growth(read(3_000), read(12_000), 9)) > 9) slow.push(shape);
    }
    expect(slow).toEqual([]);
  });
});
