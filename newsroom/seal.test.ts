import { expect, it } from 'vitest';
import { parseManuscript } from './articles/manuscript';
import { commitmentTo, linkHash, type SealedEvent } from './seal';

/** A version as an edition froze it that knew neither sources nor claims, with the commitment that edition wrote down. */
const frozen = {
  manuscript: {
    headline: 'The bridge that wouldn’t close',
    kicker: 'Inquiry',
    standfirst: 'A bolt, a tide and a Tuesday.',
    dateline: 'TIDEWICK',
    label: 'news',
    sectionId: '1m7wd9n309r1e6gpmm',
    bylines: ['1m7wd9n30abc1e6gpm'],
    tags: ['bridges'],
    lead: { media: '1m7wd9n30mmm1e6gpm', alt: 'The bridge', caption: '', credit: 'Ines Okafor' },
    body: {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { id: 'h1hh', level: 2 }, content: [{ type: 'text', text: 'The bolt' }] },
        {
          type: 'paragraph',
          attrs: { id: 'p1pp' },
          content: [
            { type: 'text', text: 'It was ' },
            { type: 'text', text: 'worn', marks: [{ type: 'bold' }] },
            { type: 'text', text: ', says the log.', marks: [{ type: 'link', attrs: { href: '/about' } }] },
          ],
        },
      ],
    },
  },
  note: '',
  substantive: false,
};
const salt = '00112233445566778899aabbccddeeff';
const commitment = '7104ba0aafb3445362c2a15900b7ca5a0d10a9043073b6bfceae2c9fd94e6fae';

it('a version that was frozen before there were sources and claims keeps its commitment, also through an import', () => {
  expect(commitmentTo(frozen, salt)).toBe(commitment);
  const read = parseManuscript(frozen.manuscript);
  if (!read.ok) throw new Error(JSON.stringify(read));
  expect(commitmentTo({ ...frozen, manuscript: read.manuscript }, salt)).toBe(commitment);
});

it('a link of the chain has the hash that earlier editions gave it', () => {
  const event: SealedEvent = {
    id: 42,
    kind: 'article.published',
    actorKind: 'user',
    actorId: 'u',
    subjectId: 'a',
    payload: { articleId: 'a', version: 1, slugs: ['the-bridge'] },
    at: new Date('2026-11-20T12:00:00.000Z'),
  };
  expect(linkHash('f'.repeat(64), 7, event, commitment)).toBe(
    'b8b0f36e5a42266d976b7f16aa134f91359835cfaabd506c771588e4e63fc2bf',
  );
});
