import { expect, it } from 'vitest';
import { readFrontMatter, writeFrontMatter } from './front-matter';

const read = (file: string) => {
  const { fields, markdown } = readFrontMatter(file);
  return { ...Object.fromEntries(fields), markdown };
};

it('gives back what was written, whatever the values hold', () => {
  const fields = {
    headline: 'A: b # c "d" — \\ end: ',
    tags: ['a; b', 'c, d', '---'],
    lead: { picture: 'x', alt: '[“]' },
    note: '---\nheadline: other',
  };
  const file = writeFrontMatter({ ...fields, missing: undefined, none: null }, '\u00a0Text\n\n---\n\nmore');
  expect(read(file)).toEqual({ ...fields, markdown: '\u00a0Text\n\n---\n\nmore' });
});

it('reads what people and other systems write: plain words, quotes, lists in a line and below each other, remarks', () => {
  const file = `---\r\ntitle: Harbour: wall\r\nquoted: 'It''s'\r\ntags:\r\n  - one\r\n  - "two: three"\r\nmore: [a, b]\r\n# a remark\r\nempty:\r\ndate: 2024-05-01\r\n---\r\n\r\nText`;
  expect(read(file)).toEqual({
    title: 'Harbour: wall',
    quoted: 'It’s'.replace('’', "'"),
    tags: ['one', 'two: three'],
    more: ['a', 'b'],
    empty: '',
    date: '2024-05-01',
    markdown: 'Text',
  });
});

it.each([
  ['no front matter', 'Text', 1],
  ['an end that never comes', '---\na: b\n', 1],
  ['a line that says nothing', '---\na: b\nwords\n---\n', 3],
  ['a list below nothing', '---\na: b\n- c\n---\n', 3],
  ['one field twice', '---\na: b\na: c\n---\n', 3],
  ['a value that does not end', '---\na: "b\n---\n', 2],
])('names the line of %s', (_, file, line) => {
  expect(() => readFrontMatter(file)).toThrow(expect.objectContaining({ name: 'FrontMatterFault', line }));
});
