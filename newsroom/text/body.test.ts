import { describe, expect, it } from 'vitest';
import type { Block, Body } from './blocks';
import { bodyLimits, bodyWords, mediaOf, parseBody, withIds } from './body';
import { randomBody } from './random-body';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, marks });
const paragraph = (text: string, id = 'abcd', ...marks: unknown[]) => ({
  type: 'paragraph',
  attrs: { id },
  content: [words(text, ...marks)],
});
function parsed(value: unknown): Body {
  const outcome = parseBody(value);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.body;
}
const only = (value: unknown): Block => parsed(doc(value)).content[0] as Block;

describe('what the editor sends', () => {
  it('is taken as it is when it is canonical already', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const once = parsed(randomBody(seed));
      expect(parsed(JSON.parse(JSON.stringify(once)))).toEqual(once);
    }
  });

  it.each([
    ['something that is not a document', 'text'],
    ['nothing', null],
    ['a node the schema does not have', doc({ type: 'iframe', attrs: { src: 'https://a.example' } })],
    ['an attribute the schema does not have', doc({ ...paragraph('x'), attrs: { id: 'abcd', onclick: 'x' } })],
    ['a property beside those of a node', doc({ ...paragraph('x'), html: '<b>' })],
    ['a mark the schema does not have', doc(paragraph('x', 'abcd', { type: 'textStyle', attrs: { color: 'red' } }))],
    ['a heading of level 1', doc({ type: 'heading', attrs: { id: 'abcd', level: 1 } })],
    ['text at the top', doc(words('x'))],
    ['a document in a document', doc(doc())],
    ['a picture whose id is a path', doc({ type: 'figure', attrs: { media: '../secrets' } })],
    ['a correction whose id is markup', doc(paragraph('x', 'abcd', { type: 'correction', attrs: { ref: '"><b' } }))],
  ])('%s is refused', (_, value) => {
    expect(parseBody(value)).toMatchObject({ ok: false, problem: 'body-unfit', status: 422 });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    'https://name:secret@a.example/',
    'blob:https://a.example/x',
    'www.a.example',
    '',
  ])('a link to %j is refused', (href) => {
    const value = doc(paragraph('x', 'abcd', { type: 'link', attrs: { href } }));
    expect(parseBody(value)).toMatchObject({ ok: false, problem: 'link-unsafe', status: 422 });
  });

  it.each([
    ['https://a.example', 'https://a.example/'],
    ['HTTP://A.example/ä', 'http://a.example/%C3%A4'],
    ['mailto:desk@a.example', 'mailto:desk@a.example'],
    ['/about?x=1#y', '/about?x=1#y'],
    ['/a/../about', '/about'],
    ['#b-abcd', '#b-abcd'],
  ])('a link to %s is kept as %s', (href, kept) => {
    const block = only(paragraph('x', 'abcd', { type: 'link', attrs: { href, target: '_blank', rel: null } }));
    expect(block).toMatchObject({ content: [{ marks: [{ type: 'link', attrs: { href: kept } }] }] });
  });

  it('loses NUL, controls, lone surrogates and noncharacters, and is NFC', () => {
    expect(only(paragraph('a\u0000b\u0007c\ud800d\uffffe\u0301\u009f\ty'))).toMatchObject({
      content: [{ text: 'abcd\u00e9 y' }],
    });
  });

  it('keeps curly quotes, dashes and right-to-left words', () => {
    expect(only(paragraph('“isn’t” – שלום'))).toMatchObject({ content: [{ text: '“isn’t” – שלום' }] });
  });

  it('deeper, longer or larger than the limits is refused without reading it all', () => {
    let deep: unknown = { type: 'paragraph' };
    for (let level = 0; level < 50_000; level++) {
      deep = { type: 'bulletList', content: [{ type: 'listItem', content: [deep] }] };
    }
    const long = doc(paragraph('x'.repeat(bodyLimits.characters + 1)));
    const large = doc(...Array.from({ length: bodyLimits.nodes }, () => paragraph('x')));
    for (const value of [doc(deep), long, large]) {
      expect(parseBody(value)).toMatchObject({ ok: false, problem: 'body-too-long', status: 413 });
    }
  });

  it('loses empty paragraphs, and what is blank at the ends of a block', () => {
    const body = parsed(
      doc({ type: 'paragraph', attrs: { id: 'aaaa' } }, paragraph('  x  ', 'bbbb'), paragraph('   ', 'cccc')),
    );
    expect(body.content).toEqual([
      { type: 'paragraph', attrs: { id: 'bbbb' }, content: [{ type: 'text', text: 'x' }] },
    ]);
  });

  it('becomes a table of even rows under one heading row, whatever was pasted', () => {
    const cell = (text: string) => ({
      type: 'tableCell',
      attrs: { colspan: 2, rowspan: 1, colwidth: null },
      content: [paragraph(text)],
    });
    const block = only({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('a'), cell('b')] },
        { type: 'tableRow', content: [cell('c')] },
      ],
    });
    const kinds = block.type === 'table' ? block.content.map((row) => row.content.map(({ type }) => type)) : [];
    expect(kinds).toEqual([
      ['tableHeader', 'tableHeader'],
      ['tableCell', 'tableCell'],
    ]);
  });
});

describe('block ids', () => {
  it('stay with the first block that has them; repeated, malformed and missing ones are made anew', () => {
    const made = ['abcd', 'new1', 'new2', 'new3'];
    const block = (id: string): Block => ({ type: 'horizontalRule', attrs: { id } });
    const body: Body = {
      type: 'doc',
      content: [block('abcd'), block('abcd'), block(''), block('A"><'), block('wxyz')],
    };
    const named = withIds(body, () => made.shift() ?? 'none');
    expect(named.content.map(({ attrs }) => attrs?.id)).toEqual(['abcd', 'new1', 'new2', 'new3', 'wxyz']);
  });

  it('are given to the pictures of a gallery too', () => {
    const figure = { type: 'figure', attrs: { media: 'm1', alt: '', credit: '', wide: false } };
    const block = only({ type: 'gallery', content: [figure, figure] });
    const ids = block.type === 'gallery' ? block.content.map(({ attrs }) => attrs.id) : [];
    expect(new Set([...ids, block.attrs?.id]).size).toBe(3);
  });
});

describe('the measures of a body', () => {
  it('counts words as a desk does', () => {
    const body = parsed(doc(paragraph('The 3,000-km border isn’t “open” – yet.'), paragraph('日本', 'bcde')));
    expect(bodyWords(body)).toBe(7);
  });

  it('names each picture once, in order, those of galleries among them', () => {
    const figure = (media: string) => ({ type: 'figure', attrs: { media } });
    const body = parsed(doc(figure('m2'), { type: 'gallery', content: [figure('m1'), figure('m2')] }, figure('')));
    expect(mediaOf(body)).toEqual(['m2', 'm1']);
  });
});
