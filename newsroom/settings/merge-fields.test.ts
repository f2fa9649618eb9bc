import { describe, expect, it } from 'vitest';
import { readBegan } from './began';
import { changedFields, mergeFields } from './merge-fields';

const began = { name: 'A', line: '', links: 2 };

describe('a form that two people changed', () => {
  it.each([
    ['only mine', {}, { name: 'B' }, { name: 'B', line: '', links: 2 }, [], false],
    ['only theirs', { name: 'B' }, {}, { name: 'B', line: '', links: 2 }, [], true],
    ['different fields', { name: 'B' }, { links: 3 }, { name: 'B', line: '', links: 3 }, [], true],
    ['one field alike', { name: 'B' }, { name: 'B' }, { name: 'B', line: '', links: 2 }, [], false],
    ['one field otherwise', { name: 'B', links: 3 }, { name: 'C' }, { name: 'C', line: '', links: 3 }, ['name'], true],
    ['emptied by them', { line: 'L' }, { line: 'M' }, { name: 'A', line: 'M', links: 2 }, ['line'], true],
  ])('has of %s what it should', (_, theirs, mine, merged, clashes, others) => {
    expect(mergeFields(began, { ...began, ...theirs }, { ...began, ...mine })).toEqual({ merged, clashes, others });
  });

  it('takes what no beginning is known of for changed by both', () => {
    expect(mergeFields({}, began, { ...began, name: 'B' }).clashes).toEqual(['name']);
    expect(mergeFields({}, began, began).clashes).toEqual([]);
  });

  it('leaves out what was not sent, and settles what can be settled', () => {
    const settle = (_: string, __: unknown, theirs: unknown, mine: unknown) => `${theirs}${mine}`;
    expect(mergeFields({ name: 'A' }, { name: 'B', line: '' }, { name: 'C' }, settle)).toEqual({
      merged: { name: 'BC' },
      clashes: [],
      others: true,
    });
  });

  it('differs from another in the fields that say something else', () => {
    expect(changedFields<object>({ words: ['a'], links: 2 }, { words: ['a'], links: 3 })).toEqual(['links']);
  });
});

it.each(['', 'null', '7', '["a"]', '{"name":7}', '{'])('a beginning that says %j says nothing of a name', (json) => {
  expect(readBegan(json).name).toBeUndefined();
});
