import { expect, it } from 'vitest';
import { toBody } from '@/newsroom/text/markdown';
import { list } from '@/words/desk-stories';
import type { Manuscript } from '../article';
import { type DeskStatus, deskStatuses } from '../desk-story';
import type { Claim } from '../evidence/evidence';
import { blankManuscript } from '../manuscript';
import { checkInShort } from './in-short';

const whole: Manuscript = {
  ...blankManuscript,
  headline: 'A headline',
  standfirst: 'One sentence.',
  sectionId: 's',
  bylines: ['a'],
  body: toBody('Words.'),
};
const claim: Claim = { id: 'wear', claim: 'It was worn.', saidBy: '', standing: 'stands', note: '', sources: [] };
const unsure = { sources: [], claims: [claim, { ...claim, id: 'disputed', standing: 'disputed' as const }] };
const said = (changes: Partial<Manuscript>, status: DeskStatus = 'draft') => {
  const checks = checkInShort(status, { ...whole, ...changes });
  return checks && list.checksOf(checks);
};

it('a story that lacks nothing has nothing to say', () => expect(said({})).toBeNull());

it.each<[string, Partial<Manuscript>]>([
  ['No standfirst', { standfirst: '' }],
  ['1 open claim', { evidence: unsure }],
  ['2 open claims', { evidence: { ...unsure, claims: [claim, { ...claim, id: 'other' }] } }],
  ['No alt text, 1 open claim', { lead: { media: 'm', alt: '', caption: '', credit: '' }, evidence: unsure }],
  ['No headline, no section, no author, no text, no standfirst', blankManuscript],
])('%s', (words, changes) => expect(said(changes)).toBe(words));

it('is said of what somebody is about to publish, and of nothing else', () => {
  const told = deskStatuses.filter((status) => said({ standfirst: '' }, status) !== null);
  expect(told).toEqual(['draft', 'review', 'returned', 'planned', 'changed']);
});
