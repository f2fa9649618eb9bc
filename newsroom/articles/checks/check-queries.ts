import 'server-only';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles, redirects, sections, tags } from '@/db/schema/articles';
import { authors } from '@/db/schema/people';
import { pages } from '@/db/schema/site';
import { absolute } from '@/newsroom/settings/address';
import { isReserved } from '@/newsroom/slug';
import { type Manuscript, missing } from '../article';
import type { DeskStory } from '../desk-story';
import { countOpenNotes } from '../draft-notes/note-queries';
import { adviceOn } from './advice';
import { type LinkCheck, type OwnLink, ownLinks } from './links-of';

/** A page at the root; a file there, such as /feed.xml, has a point in its name. */
const rootName = /^\/([a-z0-9-]+)$/;

/** How much the checks point out before `story` is published: nothing where readers see it as it stands. */
export async function countPoints({ id, status, manuscript }: DeskStory): Promise<number> {
  if (status === 'published') return 0;
  const [links, openNotes] = await Promise.all([checkLinks(manuscript), countOpenNotes(id)]);
  return Object.keys(missing(manuscript)).length + adviceOn(manuscript, links, openNotes).length;
}

/**
 * Asks the database, never the network. A page below a story, section, tag or author is as dead as they are; at the root stand
 * the pages of the paper and what it needs there itself. An address of another kind than these is left alone.
 */
export async function checkLinks(manuscript: Manuscript): Promise<LinkCheck> {
  const own = ownLinks(manuscript, absolute('/'));
  const paths = new Map(own.map((link) => [link, link.href.split(/[?#]/)[0] ?? '']));
  const named = (place: string) =>
    [...paths.values()].flatMap((path) => new RegExp(`^/${place}/([a-z0-9-]+)(?:/.*)?$`).exec(path)?.[1] ?? []);
  const atRoot = [...paths.values()].flatMap((path) => rootName.exec(path)?.[1] ?? []);
  const [stories, ofSections, ofTags, ofAuthors, ofPages, moved] = await Promise.all([
    publicSlugs(named('articles')),
    slugsIn(sections, named('sections')),
    slugsIn(tags, named('tags')),
    slugsIn(authors, named('authors')),
    publicPages(atRoot),
    movedFrom([...paths.values()]),
  ]);
  const alive = new Set([
    ...stories.map((slug) => `/articles/${slug}`),
    ...ofSections.map((slug) => `/sections/${slug}`),
    ...ofTags.map((slug) => `/tags/${slug}`),
    ...ofAuthors.map((slug) => `/authors/${slug}`),
    ...[...ofPages, ...atRoot.filter(isReserved)].map((slug) => `/${slug}`),
  ]);
  const blocks = new Set(manuscript.body.content.map(({ attrs }) => `#b-${attrs?.id}`));
  const isDead = (link: OwnLink) => {
    if (link.href.startsWith('#b-')) return !blocks.has(link.href);
    const path = paths.get(link) ?? '';
    if (/^\/desk(?:\/|$)/.test(path)) return true; // no reader comes in there
    const whole = /^\/(?:articles|sections|tags|authors)\/[^/]+/.exec(path)?.[0] ?? rootName.exec(path)?.[0];
    return whole !== undefined && !alive.has(whole) && !moved.includes(path);
  };
  return { own: own.length, dead: own.filter(isDead) };
}

async function publicSlugs(wanted: string[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  const rows = await db()
    .select({ slug: articleSlugs.slug })
    .from(articleSlugs)
    .innerJoin(articles, eq(articles.id, articleSlugs.articleId))
    .where(and(inArray(articleSlugs.slug, wanted), eq(articles.state, 'published')));
  return rows.map(({ slug }) => slug);
}

async function publicPages(wanted: string[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  const isPublic = and(inArray(pages.slug, wanted), isNotNull(pages.live));
  return (await db().select({ slug: pages.slug }).from(pages).where(isPublic)).map(({ slug }) => slug);
}

async function slugsIn(table: typeof sections | typeof tags | typeof authors, wanted: string[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  const rows = await db().select({ slug: table.slug }).from(table).where(inArray(table.slug, wanted));
  return rows.map(({ slug }) => slug);
}

async function movedFrom(paths: string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  const rows = await db().select({ from: redirects.from }).from(redirects).where(inArray(redirects.from, paths));
  return rows.map(({ from }) => from);
}
