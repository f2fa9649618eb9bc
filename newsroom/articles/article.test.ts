import { describe, expect, it } from 'vitest';
import type { Figure, Gallery } from '@/newsroom/text/blocks';
import { isLegal, type Manuscript, missing, monthsOf, sectionAndKind } from './article';
import { blankManuscript } from './manuscript';

const whole: Manuscript = {
  ...blankManuscript,
  headline: 'Harbour wall to close',
  sectionId: 's',
  bylines: ['a'],
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'On Monday.' }] }],
  },
};
const figure = (alt: string): Figure => ({
  type: 'figure',
  attrs: { id: 'f', media: 'm', alt, credit: '', wide: false },
});

describe('before readers may see it, a manuscript', () => {
  it('lacks nothing when it has headline, section, byline and body', () => {
    expect(missing(whole)).toEqual({});
  });

  it('names all that it lacks at once', () => {
    expect(Object.keys(missing(blankManuscript)).sort()).toEqual(['body', 'bylines', 'headline', 'sectionId']);
  });

  it('needs more than empty paragraphs', () => {
    expect(missing({ ...whole, body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p' } }] } })).toEqual({
      body: 'body-missing',
    });
  });

  it('needs the alt text of its lead picture', () => {
    expect(missing({ ...whole, lead: { media: 'm', alt: '', caption: '', credit: '' } })).toEqual({
      lead: 'lead-alt-missing',
    });
  });

  it('needs the alt text of every picture, those of a gallery too', () => {
    const gallery: Gallery = { type: 'gallery', attrs: { id: 'g' }, content: [figure('A wall'), figure(' ')] };
    expect(missing({ ...whole, body: { type: 'doc', content: [gallery] } })).toEqual({ body: 'figure-alt-missing' });
  });
});

describe('an article', () => {
  it('is unpublished only while it is published', () => {
    expect(isLegal('unpublish', 'draft')).toBe(false);
    expect(isLegal('unpublish', 'published')).toBe(true);
    expect(isLegal('unpublish', 'unpublished')).toBe(false);
  });

  it('is deleted only while it is a draft', () => {
    expect(isLegal('delete', 'published')).toBe(false);
    expect(isLegal('delete', 'unpublished')).toBe(false);
    expect(isLegal('delete', 'draft')).toBe(true);
  });

  it('near midnight of the last day belongs to both months', () => {
    expect(monthsOf(new Date('2026-10-31T23:30:00Z'))).toEqual(['2026-10', '2026-11']);
    expect(monthsOf(new Date('2026-11-01T05:00:00Z'))).toEqual(['2026-10', '2026-11']);
    expect(monthsOf(new Date('2026-11-15T12:00:00Z'))).toEqual(['2026-11']);
  });
});

it.each([
  ['Opinion', 'Opinion', 'Opinion'],
  ['Letters', 'Letter', 'Letters'],
  ['Town', 'Opinion', 'Town, Opinion'],
  [null, 'News', 'News'],
  ['Town', null, 'Town'],
  [null, null, ''],
])('a story in %s that is %s is told as “%s”', (section, kind, told) => {
  expect(sectionAndKind(section, kind).join(', ')).toBe(told);
});
