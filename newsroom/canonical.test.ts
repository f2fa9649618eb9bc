import { expect, it } from 'vitest';
import { canonical } from './canonical';

it('spells the example of RFC 8785, section 3.2.2, as section 3.2.3 does', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonical(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

it('orders keys by their UTF-16 code units at every depth, whatever order they came in', () => {
  const one = { '\ufb33': 1, '\u{1f600}': 2, b: { z: 1, a: 2 }, '1': 3 };
  const other = { '1': 3, b: { a: 2, z: 1 }, '\u{1f600}': 2, '\ufb33': 1 };
  expect(canonical(one)).toBe(canonical(other));
  expect(canonical(one)).toBe('{"1":3,"b":{"a":2,"z":1},"😀":2,"\ufb33":1}');
});

it('leaves out a field that is undefined, as storing it does', () => {
  expect(canonical({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
});
