import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, getTableColumns, gt } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { articleSlugs, articles, articleVersions } from '@/db/schema/articles';
import { revisions } from '@/db/schema/drafts';
import type { Manuscript } from '@/newsroom/articles/article';
import { evidenceOf } from '@/newsroom/articles/evidence/evidence';
import { writeFrontMatter } from '@/newsroom/text/front-matter';
import { toMarkdown } from '@/newsroom/text/markdown';
import { articleFile, draftFile, revisionFile, versionFile } from '../format/places';
import { withoutEmpty } from '../format/records';
import { inPages, type Kind } from './snapshot';

/** Articles fetched at once; each carries a whole text. */
const articlesAtOnce = 20;

export type ArticleRow = typeof articles.$inferSelect;
const { search: _, ...versionColumns } = getTableColumns(articleVersions);
type VersionRow = Omit<typeof articleVersions.$inferSelect, 'search'>;

/** What ids are called in the files. */
export interface Names {
  sections: ReadonlyMap<string, string>;
  authors: ReadonlyMap<string, string>;
}

/** All articles in the order of their ids; in public those that readers see, and what is said of withdrawn ones. */
export async function* listArticles(tx: Tx, kind: Kind): AsyncGenerator<ArticleRow> {
  const pages = inPages<ArticleRow>(
    (last) =>
      tx
        .select()
        .from(articles)
        .where(last && gt(articles.id, last.id))
        .orderBy(asc(articles.id))
        .limit(articlesAtOnce),
    articlesAtOnce,
  );
  for await (const article of pages) if (kind === 'private' || article.state !== 'draft') yield article;
}

/** One text file of an article. */
export interface TextFile {
  path: string;
  text: string;
  manuscript: Manuscript;
}

/**
 * The files of one article: what readers see, or the draft where they never saw anything; the texts that were frozen before,
 * in public the substantive ones; and, in a private export, the working draft where it says something else.
 */
export async function* textFiles(tx: Tx, article: ArticleRow, names: Names, kind: Kind): AsyncGenerator<TextFile> {
  const addresses = await tx
    .select({ slug: articleSlugs.slug, since: articleSlugs.since })
    .from(articleSlugs)
    .where(eq(articleSlugs.articleId, article.id))
    .orderBy(asc(articleSlugs.since), asc(articleSlugs.slug));
  const file = (path: string, facts: Record<string, unknown>, text: Manuscript): TextFile => {
    // A section that was merged into another since is not in the export: the article stands in that one.
    const isKnown = text.sectionId === null || names.sections.has(text.sectionId);
    const manuscript = isKnown ? text : { ...text, sectionId: article.sectionId };
    const fields = withoutEmpty({ ...facts, ...toFields(manuscript, names) });
    return { path, text: writeFrontMatter(fields, toMarkdown(manuscript.body)), manuscript };
  };
  const facts = { ...toFacts(article, kind), addresses };
  const { slug } = article;
  if (kind === 'public' && article.state === 'unpublished') {
    const { label, headline } = article;
    yield {
      path: articleFile(slug),
      text: writeFrontMatter(withoutEmpty({ ...facts, label, headline }), ''),
      manuscript: blank,
    };
    return;
  }
  const draft = article.draft as Manuscript;
  let live: VersionRow | undefined;
  for await (const version of listVersions(tx, article.id)) {
    if (live && (kind === 'private' || live.substantive))
      yield file(versionFile(slug, live.number), toVersion(live, kind), live.manuscript as Manuscript);
    live = version;
  }
  // Where its section was merged into another since, the text that readers see stands in that.
  const seen = live && { ...(live.manuscript as Manuscript), sectionId: article.sectionId };
  if (!live || !seen) yield file(articleFile(slug), facts, draft);
  else yield file(articleFile(slug), { ...facts, ...toVersion(live, kind) }, seen);
  if (kind === 'public') return;
  if (seen && !isDeepStrictEqual(draft, seen)) yield file(draftFile(slug), {}, draft);
  for await (const revision of listRevisions(tx, article.id))
    yield file(revisionFile(slug, revision.id), toRevision(revision), revision.manuscript as Manuscript);
}

type RevisionRow = typeof revisions.$inferSelect;

function listRevisions(tx: Tx, articleId: string): AsyncGenerator<RevisionRow> {
  return inPages<RevisionRow>(
    (last) =>
      tx
        .select()
        .from(revisions)
        .where(and(eq(revisions.articleId, articleId), last && gt(revisions.id, last.id)))
        .orderBy(asc(revisions.id))
        .limit(articlesAtOnce),
    articlesAtOnce,
  );
}

function toRevision({ id, version, beganAt, savedAt, savedBy, cut, name, restoredFrom }: RevisionRow) {
  const facts = { began: beganAt, saved: savedAt, 'saved-by': savedBy, cut, name, 'restored-from': restoredFrom };
  return { revision: id, 'draft-version': version, ...facts };
}

function listVersions(tx: Tx, articleId: string): AsyncGenerator<VersionRow> {
  return inPages<VersionRow>(
    (last) =>
      tx
        .select(versionColumns)
        .from(articleVersions)
        .where(and(eq(articleVersions.articleId, articleId), last && gt(articleVersions.number, last.number)))
        .orderBy(asc(articleVersions.number))
        .limit(articlesAtOnce),
    articlesAtOnce,
  );
}

const blank = { lead: null, body: { type: 'doc', content: [] } } as unknown as Manuscript;

/** What is known of an article besides its texts. */
function toFacts(article: ArticleRow, kind: Kind): Record<string, unknown> {
  const facts = {
    id: article.id,
    state: article.state,
    slug: article.slug,
    comments: article.comments,
    'comments-after': article.commentsAfter === 'open' ? null : article.commentsAfter,
    'comments-note': article.commentsNote,
    'comments-until': article.commentsUntil,
    'comments-kept-open': article.commentsKeptOpen || null,
    created: article.createdAt,
    'first-published': article.firstPublishedAt,
    updated: article.updatedAt,
    unpublished: article.unpublishedAt,
    'unpublished-because': article.unpublishedBecause,
  };
  if (kind === 'public') return facts;
  return {
    ...facts,
    owner: article.ownerId,
    'draft-version': article.draftVersion,
    'draft-saved': article.draftSavedAt,
    'draft-saved-by': article.draftSavedBy,
    review: article.review === 'none' ? null : article.review,
    'review-note': article.reviewNote,
    'review-by': article.reviewBy,
    'review-at': article.reviewAt,
    embargo: article.embargoUntil,
    archived: article.archivedAt,
    deleted: article.deletedAt,
    'deleted-by': article.deletedBy,
  };
}

function toVersion(version: VersionRow, kind: Kind): Record<string, unknown> {
  return {
    version: version.number,
    'version-id': version.id,
    published: version.publishedAt,
    'published-by': kind === 'private' ? version.publishedBy : null,
    substantive: version.substantive,
    note: version.note,
  };
}

/** A manuscript without its body; a section or an author that is gone keeps its id for a name. */
function toFields(manuscript: Manuscript, names: Names): Record<string, unknown> {
  const { headline, kicker, standfirst, dateline, label, sectionId, bylines, tags, lead } = manuscript;
  const { sources, claims } = evidenceOf(manuscript);
  return {
    ...{ headline, kicker, standfirst, dateline, label, tags },
    section: sectionId && (names.sections.get(sectionId) ?? sectionId),
    authors: bylines.map((id) => names.authors.get(id) ?? id),
    lead: lead && withoutEmpty({ picture: lead.media, alt: lead.alt, caption: lead.caption, credit: lead.credit }),
    sources: sources.map((source) => withoutEmpty({ ...source })),
    claims: claims.map((claim) =>
      withoutEmpty({ ...claim, sources: claim.sources.map((use) => withoutEmpty({ ...use })) }),
    ),
  };
}
