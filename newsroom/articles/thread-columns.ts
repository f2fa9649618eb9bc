import { articles } from '@/db/schema/articles';

/** What a query selects to know the state of a thread (thread-state.ts). */
export const threadColumns = {
  mode: articles.comments,
  after: articles.commentsAfter,
  note: articles.commentsNote,
  until: articles.commentsUntil,
  keptOpen: articles.commentsKeptOpen,
  firstPublishedAt: articles.firstPublishedAt,
};
