import { cache } from 'react';
import { getArticle } from '@/newsroom/articles/queries';
import { getTag } from '@/newsroom/articles/tag-queries';
import { getPage } from '@/newsroom/pages/queries';
import { getAuthor } from '@/newsroom/people/author-queries';
import { getSection } from '@/newsroom/sections/queries';
import { getPublication } from '@/newsroom/settings/publication';
import { getHistory } from '@/newsroom/trust/history-queries';

/** What both a page and its metadata ask for, asked once a render. */
export const publicationOnce = cache(getPublication);
export const articleOnce = cache(getArticle);
export const historyOnce = cache(getHistory);
export const sectionOnce = cache(getSection);
export const authorOnce = cache(getAuthor);
export const pageOnce = cache(getPage);
export const tagOnce = cache(getTag);
