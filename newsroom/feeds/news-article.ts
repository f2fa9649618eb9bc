import type { ArticleDto, Label } from '@/newsroom/articles/article';

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
    ...(article.lead && { image: [toImage(article.lead, absolute)] }),
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
    ...(article.comments !== 'off' && { commentCount: article.commentCount, discussionUrl: `${url}#comments` }),
  };
}

function toImage(picture: NonNullable<ArticleDto['lead']>, absolute: (path: string) => string) {
  return {
    '@type': 'ImageObject',
    url: absolute(picture.src),
    width: picture.width,
    height: picture.height,
    ...(picture.caption && { caption: picture.caption }),
    ...(picture.credit && { creditText: picture.credit }),
  };
}
