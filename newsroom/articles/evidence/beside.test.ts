import { expect, it } from 'vitest';
import { besideOf } from './beside';
import type { Claim, Source } from './evidence';

const log: Source = {
  id: 'log1',
  kind: 'document',
  title: 'Maintenance log',
  naming: 'named',
  why: '',
  link: '',
  archive: '',
};
const claim: Claim = { id: 'wear', claim: 'It was worn.', saidBy: '', standing: 'stands', note: '', sources: [] };

it('tells how each claim stands and what it rests on first, and nothing else of the sources', () => {
  const resting = { ...claim, id: 'log', sources: [{ id: 'log1', place: 'p. 14' }] };
  const { claims, sources } = besideOf({ sources: [log], claims: [claim, resting] });
  expect(sources).toBe(1);
  expect(claims).toEqual([
    { id: 'wear', claim: 'It was worn.', status: 'unresolved', sources: 0, first: '' },
    { id: 'log', claim: 'It was worn.', status: 'documented', sources: 1, first: 'Maintenance log' },
  ]);
});

it('has another mark for other sources and claims, and the same for the same', () => {
  const marks = [
    besideOf({ sources: [], claims: [] }),
    besideOf({ sources: [log], claims: [] }),
    besideOf({ sources: [{ ...log, title: 'Yard ledger' }], claims: [] }),
    besideOf({ sources: [], claims: [claim] }),
  ].map(({ mark }) => mark);
  expect(new Set(marks).size).toBe(4);
  expect(besideOf({ sources: [{ ...log }], claims: [] }).mark).toBe(marks[1]);
});
