import { describe, expect, it } from 'vitest';
import { canonical } from '@/newsroom/canonical';
import { toBody } from '@/newsroom/text/markdown';
import { blankManuscript, parseManuscript } from '../manuscript';
import type { Claim, Evidence, Source } from './evidence';
import { claimStatusOf, otherSources, toClaims } from './status';

const log: Source = {
  id: 'log1',
  kind: 'document',
  title: 'Maintenance log',
  naming: 'named',
  why: '',
  link: 'https://trust.example/log.pdf',
  archive: '',
};
const keeper: Source = { ...log, id: 'keeper', kind: 'interview', title: 'A keeper', link: '' };
const claim: Claim = { id: 'wear', claim: 'It was worn.', saidBy: '', standing: 'stands', note: '', sources: [] };
const resting = (...ids: string[]): Claim => ({ ...claim, sources: ids.map((id) => ({ id, place: '' })) });

function parsed(evidence: unknown) {
  const read = parseManuscript({ ...blankManuscript, evidence } as never);
  return read.ok ? read.manuscript : read;
}

describe('sources and claims in a manuscript', () => {
  it('are not there where there are none, so that its bytes are what they were before there was such a thing', () => {
    for (const none of [undefined, { sources: [], claims: [] }])
      expect(canonical(parsed(none))).toBe(canonical(blankManuscript));
    expect('evidence' in (parsed({ sources: [], claims: [] }) as object)).toBe(false);
  });

  it('are cleaned and kept', () => {
    const typed = { ...log, title: '  Maintenance \n log ', archive: ' /about ', why: 'not asked of what is named' };
    expect(parsed({ sources: [typed], claims: [resting('log1')] })).toMatchObject({
      evidence: { sources: [{ ...log, archive: '/about' }], claims: [resting('log1')] },
    });
  });

  it.each<[string, Partial<Source> | { sources: Source[] } | { claims: Claim[] }]>([
    ['a source without a name', { title: ' ' }],
    ['a name of 161 characters', { title: '😀'.repeat(161) }],
    ['a source that is not named, without the reason', { naming: 'unnamed' }],
    ['a kind that is not in the list', { kind: 'rumour' as 'document' }],
    ['a link that is no page', { link: 'javascript:alert(1)' }],
    ['a link to write to somebody', { link: 'mailto:a@b.example' }],
    ['a place on the page', { archive: '#b-abcd' }],
    ['an id that no mark could name', { id: 'Log 1' }],
    ['a field that is none', { secret: 'Wanda Quist' } as object],
    ['41 sources', { sources: Array.from({ length: 41 }, (_, n) => ({ ...log, id: `s${n}` })) }],
    ['two sources of one id', { sources: [log, log] }],
    ['41 claims', { claims: Array.from({ length: 41 }, (_, n) => ({ ...claim, id: `c${n}` })) }],
    ['two claims of one id', { claims: [claim, claim] }],
    ['a claim without words', { claims: [{ ...claim, claim: '' }] }],
    ['a claim of 301 characters', { claims: [{ ...claim, claim: 'x'.repeat(301) }] }],
    ['a claim that rests on a source there is not', { claims: [resting('nothing')] }],
    ['a claim that names a source twice', { claims: [resting('log1', 'log1')] }],
    ['a standing that is not in the list', { claims: [{ ...claim, standing: 'true' as 'stands' }] }],
  ])('with %s are refused', (_, wrong) => {
    const lists = 'sources' in wrong || 'claims' in wrong;
    const evidence = { sources: [log], claims: [], ...(lists ? wrong : { sources: [{ ...log, ...wrong }] }) };
    expect(parsed(evidence)).toMatchObject({ ok: false, problem: 'manuscript-refused', status: 422 });
  });

  it('take as much as the limits say', () => {
    const most = { ...log, title: '😀'.repeat(160) };
    expect(parsed({ sources: [most], claims: [{ ...claim, claim: 'x'.repeat(300) }] })).toHaveProperty('evidence');
  });
});

describe('how sure the paper is', () => {
  const sources = [log, keeper, { ...log, id: 'yard' }];
  it.each<[string, Claim, string]>([
    ['one document', resting('log1'), 'documented'],
    ['one interview', resting('keeper'), 'sourced'],
    ['a document and an interview', resting('log1', 'keeper'), 'sourced'],
    ['two documents', resting('log1', 'yard'), 'sourced'],
    ['nothing', claim, 'unresolved'],
    ['a document, and still looked into', { ...resting('log1'), standing: 'open' }, 'unresolved'],
    ['a document, and somebody says otherwise', { ...resting('log1'), standing: 'disputed' }, 'disputed'],
    ['nothing, and somebody says otherwise', { ...claim, standing: 'disputed' }, 'disputed'],
    ['a document, and put right', { ...resting('log1'), standing: 'corrected' }, 'corrected'],
  ])('resting on %s', (_, one, status) => expect(claimStatusOf(one, sources)).toBe(status));
});

describe('claims as pages draw them', () => {
  const evidence: Evidence = {
    sources: [log, keeper],
    claims: ['first', 'nowhere', 'second'].map((id) => ({ ...resting('log1'), id })),
  };
  const body = toBody(
    'So :claim[they say]{ref=second}.\n\n> - and :claim[*so*]{ref=first} :claim[again]{ref=second}, :claim[x]{ref=gone}',
  );

  it('are numbered as the text comes to them, and after them what it marks nowhere', () => {
    const told = toClaims(evidence, body).map(({ id, number, isMarked }) => [id, number, isMarked]);
    expect(told).toEqual([
      ['second', 1, true],
      ['first', 2, true],
      ['nowhere', 3, false],
    ]);
  });

  it('carry their sources, and the others stand for themselves', () => {
    expect(toClaims(evidence, body)[0]?.sources).toEqual([{ ...log, place: '' }]);
    expect(otherSources(evidence)).toEqual([keeper]);
  });
});
