import { expect, it } from 'vitest';
import { csvLine, readCsv } from './csv';

it.each([
  ['', []],
  [
    'a,b\r\nc,d',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ],
  ],
  [
    '\ufeffa,b\n\n , \nc,\n',
    [
      [1, 'a', 'b'],
      [4, 'c', ''],
    ],
  ],
  [
    '"a,""b""","two\nlines"\nc',
    [
      [1, 'a,"b"', 'two\nlines'],
      [3, 'c'],
    ],
  ],
  [
    '"never closed, b\nc,d',
    [
      [1, '"never closed', ' b'],
      [2, 'c', 'd'],
    ],
  ],
  ['a,', [[1, 'a']]],
  [
    'from;to\r\n"/a;b";/c,d',
    [
      [1, 'from', 'to'],
      [2, '/a;b', '/c,d'],
    ],
  ],
  ['/a\t/b', [[1, '/a', '/b']]],
  ['/a;b,/c', [[1, '/a;b', '/c']]],
])('reads %j', (text, records) => {
  expect(readCsv(text).map(({ line, cells }) => [line, ...cells])).toEqual(records);
});

it('reads back what was written, formulas too', () => {
  const cells = ['=1+1', '+1', '-1', '@a', "it's", 'a,b', '"', 'two\r\nlines'];
  expect(readCsv(csvLine(cells))).toEqual([{ line: 1, cells }]);
});
