/** What the frame of every reader page says: header, navigation, footer, lists. */
export const site = {
  skip: 'Skip to content',
  sections: 'Sections',
  paper: 'The paper',
  feeds: 'Feeds',
  about: 'About us',
  guidelines: 'Community guidelines',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  rss: 'RSS, every story',
  archive: 'Archive',
  signIn: 'Sign in',
  noCookies: 'No cookies before you act, no third parties',
} as const;

export const lists = {
  latest: 'Latest',
  secondary: 'More top stories',
  more: 'More stories',
  allOf: (month: string) => `Everything from ${month}`,
  moreFrom: (section: string) => `More from ${section}`,
  mostDiscussed: 'Most discussed',
  mostRead: { day: 'Most read today', week: 'Most read this week' },
  mostDiscussedHere: 'Most discussed here',
  subjects: 'Subjects',
  fromTheComments: 'From the comments',
  on: (headline: string) => `on “${headline}”`,
  longRead: 'The long read',
  minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  comments: (count: number) => (count === 1 ? '1 comment' : `${count.toLocaleString('en-GB')} comments`),
  updated: (time: string) => `Updated ${time}`,
  by: 'By',
  and: 'and',
  earlier: 'Earlier stories',
  newest: 'Newest stories',
  pages: 'Pages of this list',
  months: 'Other months',
  emptyFront: 'Nothing has been published yet',
  emptyFrontMore:
    'This is a new publication. Its first story will stand here. If you work for it, sign in at the desk to write one.',
  desk: 'Go to the desk',
  emptyList: 'Nothing has been published here yet.',
  tagged: (name: string) => `Stories about ${name}, newest first.`,
  archived: (month: string, name: string) => `What ${name} first published in ${month}.`,
  organisation: 'Organisation',
} as const;

export const labelNames = {
  news: 'News',
  analysis: 'Analysis',
  opinion: 'Opinion',
  review: 'Review',
  explainer: 'Explained',
  letter: 'Letter',
  sponsored: 'Sponsored',
} as const;

export const absent = {
  title: 'Page not found',
  headline: 'There is no page at this address',
  text: 'The address may be mistyped, or it was never one of ours. Published stories are not deleted: when one moves, its old address leads to the new one.',
  code: 'Error 404.',
  front: 'Go to the front page',
  goneTitle: 'Withdrawn',
  goneLine: (published: string, unpublished: string) => `First published ${published}. Withdrawn ${unpublished}.`,
  goneWhy: 'Why it was withdrawn',
  goneAfter: 'The text is no longer public. Its address stays, so that whoever linked to it learns what happened.',
  goneCode: 'Error 410.',
} as const;

export const article = {
  comments: (count: number) => (count === 1 ? 'comment' : 'comments'),
  published: 'Published',
  updated: 'Updated',
  minutes: (minutes: number) => `${minutes} min read`,
  tools: 'About this article',
  changed: (times: number) =>
    `This article has changed ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`} since publication. See what changed`,
  tags: 'Subjects',
  related: 'Related',
} as const;
