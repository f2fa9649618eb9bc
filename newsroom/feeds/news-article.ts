import type { ArticleDto, Label } from '@/newsroom/articles/article';
import type { CommentDto } from '@/newsroom/comments/comment';
import { cropsOf } from '@/newsroom/media/sizes/crops';
import { plainText } from '@/newsroom/text/comment-text';
import { firstWords } from '@/newsroom/text/first-words';

/** Comments told to machines, and code points of each: what a result page could show of them (docs/decisions/086). */
const commentsTold = 10;
const longestComment = 300;

/** schema.org types by label; what an explainer gives is background, and a letter is somebody's opinion. */
const types: Record<Label, string> = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  explainer: 'BackgroundNewsArticle',
  letter: 'OpinionNewsArticle',
  sponsored: 'AdvertiserContentArticle',
};

/**
 * An article for machines: schema.org NewsArticle and its kin, as Google's and Bing's readers take it (JSON-LD 1.1). Pure;
 * `absolute` makes whole addresses of paths.
 */
export function toNewsArticle(
  article: ArticleDto,
  publication: { name: string; language: string },
  absolute: (path: string) => string,
  corrections: readonly { words: string; madeAt: string }[] = [],
  conversations: readonly CommentDto[] = [],
): Record<string, unknown> {
  const url = absolute(`/articles/${article.slug}`);
  return {
    '@context': 'https://schema.org',
    '@type': types[article.label],
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    ...(article.standfirst && { description: article.standfirst }),
    ...(article.dateline && { dateline: article.dateline }),
    ...(article.lead && { image: toImages(article.lead, absolute) }),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    author: article.bylines.map(({ slug, name, jobTitle, kind }) => ({
      '@type': kind === 'organisation' ? 'Organization' : 'Person',
      name,
      url: absolute(`/authors/${slug}`),
      ...(jobTitle && { jobTitle }),
    })),
    publisher: { '@type': 'NewsMediaOrganization', name: publication.name, url: absolute('/') },
    inLanguage: publication.language,
    isAccessibleForFree: true,
    ...(article.section && { articleSection: article.section.name }),
    ...(article.tags.length > 0 && { keywords: article.tags.map(({ name }) => name) }),
    wordCount: article.words,
    ...(corrections.length > 0 && {
      correction: corrections.map(({ words, madeAt }) => ({
        '@type': 'CorrectionComment',
        text: words,
        datePublished: madeAt,
      })),
    }),
    ...toCitation(article, absolute),
    ...(article.comments !== 'off' && {
      commentCount: article.commentCount,
      discussionUrl: `${url}#comments`,
      ...toComments(conversations, url),
    }),
  };
}

/** The sources that can be read somewhere (schema.org, citation). */
function toCitation({ evidence }: ArticleDto, absolute: (path: string) => string) {
  const linked = (evidence?.sources ?? []).filter(({ link }) => link !== '');
  if (linked.length === 0) return {};
  const whole = (href: string) => (href.startsWith('/') ? absolute(href) : href);
  return {
    citation: linked.map(({ title, link, archive }) => ({
      '@type': 'CreativeWork',
      name: title,
      url: whole(link),
      ...(archive && { archivedAt: whole(archive) }),
    })),
  };
}

/** Those that begin the first conversations, in the order of the page. One that is gone is not told. */
function toComments(conversations: readonly CommentDto[], url: string) {
  const told = conversations.flatMap(({ id, name, tree, createdAt }) => (tree ? [{ id, name, tree, createdAt }] : []));
  if (told.length === 0) return {};
  return {
    comment: told.slice(0, commentsTold).map(({ id, name, tree, createdAt }) => ({
      '@type': 'Comment',
      url: `${url}#c-${id}`,
      author: { '@type': 'Person', name },
      dateCreated: createdAt,
      text: firstWords(plainText(tree), longestComment),
    })),
  };
}

/** The picture in the three shapes that search engines ask for (developers.google.com, Article), then whole. */
function toImages(picture: NonNullable<ArticleDto['lead']>, absolute: (path: string) => string) {
  const words = {
    ...(picture.caption && { caption: picture.caption }),
    ...(picture.credit && { creditText: picture.credit }),
  };
  const image = ({ src, width, height }: { src: string; width: number; height: number }) => ({
    '@type': 'ImageObject',
    url: absolute(src),
    width,
    height,
  });
  return [...cropsOf(picture).map(image), { ...image(picture), ...words }];
}
