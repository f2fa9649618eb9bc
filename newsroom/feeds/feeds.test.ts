import { describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/newsroom/articles/article';
import type { CommentDto } from '@/newsroom/comments/comment';
import { parseCommentText } from '@/newsroom/text/comment-text';
import { toNewsArticle } from './news-article';
import { toProfile } from './profile';
import { toNewsSitemap, toSitemap, toSitemapIndex } from './sitemap';
import { absolute, aStory } from './testing';

const publication = { name: 'The Ledger', language: 'en-GB' };
const article: ArticleDto = {
  ...aStory,
  dateline: 'Quay Street',
  lead: {
    src: '/media/h/1280.jpg',
    sources: [],
    width: 1280,
    height: 853,
    alt: 'a',
    caption: 'The wall.',
    credit: 'Ida',
  },
  body: { type: 'doc', content: [] },
  pictures: {},
  tags: [{ slug: 'tides', name: 'Tides' }],
  versions: 1,
};

describe('an article for machines', () => {
  it('says who, when, where, how long and how many comments', () => {
    expect(toNewsArticle(article, publication, absolute)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Wall & <b>sea</b>',
      datePublished: '2026-11-20T12:00:00.000Z',
      dateModified: '2026-11-20T13:00:00.000Z',
      dateline: 'Quay Street',
      author: [{ '@type': 'Person', name: 'Wren Halloran', url: 'https://ledger.example/authors/wren' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Ledger' },
      image: [
        { url: 'https://ledger.example/media/h/1x1.jpg', width: 853, height: 853 },
        { url: 'https://ledger.example/media/h/4x3.jpg', width: 1137, height: 853 },
        { url: 'https://ledger.example/media/h/16x9.jpg', width: 1200, height: 675 },
        { url: 'https://ledger.example/media/h/1280.jpg', width: 1280, caption: 'The wall.', creditText: 'Ida' },
      ],
      articleSection: 'Harbour',
      keywords: ['Tides'],
      isAccessibleForFree: true,
      commentCount: 3,
      mainEntityOfPage: 'https://ledger.example/articles/the-wall',
    });
  });

  it('says what was corrected and when, and nothing where nothing was', () => {
    const corrections = [{ words: 'We said Monday. It is Tuesday.', madeAt: '2026-11-21T09:00:00.000Z' }];
    expect(toNewsArticle(article, publication, absolute, corrections).correction).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'We said Monday. It is Tuesday.',
        datePublished: '2026-11-21T09:00:00.000Z',
      },
    ]);
    expect(toNewsArticle(article, publication, absolute)).not.toHaveProperty('correction');
  });

  it('cites the sources that can be read somewhere, and none where there is none', () => {
    const log = { kind: 'document', naming: 'named', why: '', archive: '' } as const;
    const sources = [
      { ...log, id: 'a', title: 'The log', link: 'https://trust.example/log', archive: 'https://web.example/1' },
      { ...log, id: 'b', title: 'Our own table', link: '/table' },
      { ...log, id: 'c', title: 'A letter', link: '' },
    ];
    const told = toNewsArticle({ ...article, evidence: { sources, claims: [] } }, publication, absolute);
    expect(told.citation).toEqual([
      {
        '@type': 'CreativeWork',
        name: 'The log',
        url: 'https://trust.example/log',
        archivedAt: 'https://web.example/1',
      },
      { '@type': 'CreativeWork', name: 'Our own table', url: 'https://ledger.example/table' },
    ]);
    expect(toNewsArticle(article, publication, absolute)).not.toHaveProperty('citation');
  });

  const said = (id: string, source: string): CommentDto => ({
    ...{ id, parentId: null, depth: 0, name: `Ivo ${id}`, badge: null, picked: false, edited: false, tombstone: null },
    ...{ tree: parseCommentText(source), createdAt: '2026-11-20T14:00:00.000Z', recommends: 0 },
    ...{ noted: null, replyingTo: null, replies: [], corrected: false, more: null },
  });
  const commentsOf = (conversations: CommentDto[]) =>
    toNewsArticle(article, publication, absolute, [], conversations).comment as { text: string; name: string }[];

  it('tells the comments that begin the first conversations: who, when, where and the first words', () => {
    const gone = {
      ...said('2', ''),
      tree: null,
      name: '',
      tombstone: { by: 'commenter' as const, reason: '', note: '' },
    };
    expect(commentsOf([said('1', 'I *greased* it </script>.'), gone])).toEqual([
      {
        '@type': 'Comment',
        url: 'https://ledger.example/articles/the-wall#c-1',
        author: { '@type': 'Person', name: 'Ivo 1' },
        dateCreated: '2026-11-20T14:00:00.000Z',
        text: 'I greased it </script>.',
      },
    ]);
    expect(commentsOf([])).toBeUndefined();
    const off = toNewsArticle({ ...article, comments: 'off' }, publication, absolute, [], [said('1', 'Shown?')]);
    expect(off).not.toHaveProperty('comment');
  });

  it('takes no more than 6 KB of the page for comments in plain words, however many and long they are', () => {
    const long = Array.from({ length: 50 }, (_, number) => said(`${number}`, 'harbour '.repeat(500)));
    expect(commentsOf(long)).toHaveLength(10);
    expect(JSON.stringify(commentsOf(long)).length).toBeLessThan(6_000);
  });

  it.each([
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['letter', 'OpinionNewsArticle'],
    ['review', 'ReviewNewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
    ['sponsored', 'AdvertiserContentArticle'],
  ] as const)('labelled %s is a %s', (label, type) => {
    expect(toNewsArticle({ ...article, label }, publication, absolute)['@type']).toBe(type);
  });

  it('leaves out what it does not have, and the comments where there is no thread', () => {
    const bare = {
      ...article,
      comments: 'off' as const,
      lead: null,
      section: null,
      tags: [],
      dateline: '',
      standfirst: '',
    };
    const keys = Object.keys(toNewsArticle(bare, publication, absolute));
    for (const absent of ['commentCount', 'image', 'articleSection', 'keywords', 'dateline', 'description'])
      expect(keys).not.toContain(absent);
  });

  it('names an agency as an organisation', () => {
    const bare = { jobTitle: '', bio: '', expertise: [], contact: '', picture: null };
    const author = { slug: 'pa', name: 'Press Bureau', kind: 'organisation', ...bare } as const;
    expect(toProfile({ ...author, expertise: [] }, absolute).mainEntity).toEqual({
      '@type': 'Organization',
      name: 'Press Bureau',
      url: 'https://ledger.example/authors/pa',
    });
  });

  it('tells of a person what is printed: job, face, what they know about, and an address of the web', () => {
    const author = { slug: 'wren', name: 'Wren', kind: 'person' as const, jobTitle: 'Reporter', bio: 'Reports.' };
    const told = {
      expertise: ['Tides', 'Bridges'],
      contact: 'https://wren.example/',
      picture: { src: '/media/a/b.jpg' },
    };
    expect(toProfile({ ...author, ...told }, absolute).mainEntity).toEqual({
      '@type': 'Person',
      name: 'Wren',
      url: 'https://ledger.example/authors/wren',
      jobTitle: 'Reporter',
      description: 'Reports.',
      image: 'https://ledger.example/media/a/b.jpg',
      knowsAbout: ['Tides', 'Bridges'],
      sameAs: 'https://wren.example/',
    });
    const byMail = toProfile({ ...author, ...told, contact: 'wren@ledger.example' }, absolute).mainEntity;
    expect(JSON.stringify(byMail)).not.toContain('wren@');
  });
});

describe('the sitemap', () => {
  it('has whole addresses, and when an article last changed', () => {
    const xml = toSitemap([{ path: '/' }, { path: '/articles/a', changedAt: '2026-11-20T13:00:00.000Z' }], absolute);
    expect(xml).toContain('<url><loc>https://ledger.example/</loc></url>');
    expect(xml).toContain('<loc>https://ledger.example/articles/a</loc><lastmod>2026-11-20T13:00:00.000Z</lastmod>');
  });

  it('is a list of files, each with the day its youngest change', () => {
    const xml = toSitemapIndex(
      [{ path: '/sitemaps/pages.xml' }, { path: '/sitemaps/1.xml', changedAt: '2026-11-20T13:00:00.000Z' }],
      absolute,
    );
    expect(xml).toContain('<sitemap><loc>https://ledger.example/sitemaps/pages.xml</loc></sitemap>');
    expect(xml).toContain('<lastmod>2026-11-20T13:00:00.000Z</lastmod></sitemap></sitemapindex>');
  });

  it('of news says whose it is, in which language, and spells what XML can hold', () => {
    const item = { slug: 'a', headline: 'Tide <up>\u0008 & out', publishedAt: '2026-11-20T13:00:00.000Z' };
    const xml = toNewsSitemap({ name: 'The Ledger', language: 'en-GB' }, [item], absolute);
    expect(xml).toContain(
      '<news:publication><news:name>The Ledger</news:name><news:language>en</news:language></news:publication>',
    );
    expect(xml).toContain('<news:publication_date>2026-11-20T13:00:00.000Z</news:publication_date>');
    expect(xml).toContain('<news:title>Tide &lt;up&gt; &amp; out</news:title>');
  });
});
