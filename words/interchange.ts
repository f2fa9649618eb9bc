/** What the export and import commands say in the terminal. */
const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  sections: ['section', 'sections'],
  authors: ['author', 'authors'],
  tags: ['tag', 'tags'],
  people: ['account', 'accounts'],
  addresses: ['address', 'addresses'],
  letterChoices: ['choice of letters', 'choices of letters'],
  reads: ['count of readings', 'counts of readings'],
  guests: ['guest', 'guests'],
  articles: ['article', 'articles'],
  texts: ['text', 'texts'],
  comments: ['comment', 'comments'],
  pictures: ['picture', 'pictures'],
  picturesWithoutFiles: ['picture without its files', 'pictures without their files'],
  tips: ['tip of a reader', 'tips of readers'],
  savedFilters: ['saved filter', 'saved filters'],
  redirects: ['redirect', 'redirects'],
  corrections: ['correction', 'corrections'],
};

/** `{ articles: 2, tags: 1 }` as "2 articles, 1 tag"; what there is none of is not said. */
export function amounts(counts: Readonly<Record<string, number>>): string {
  const said = Object.entries(counts)
    .filter(([, amount]) => amount > 0)
    .map(([kind, amount]) => `${amount} ${kinds[kind]?.[amount === 1 ? 0 : 1] ?? kind}`);
  return said.length > 0 ? said.join(', ') : 'nothing';
}

export const interchange = {
  exported: (folder: string, counts: string) => `${folder} holds ${counts}.`,
  publicOnly:
    'It is what every reader can see: no addresses, no accounts, no drafts, no comments that are not public. Use --private for a move.',
  privateWarning:
    'It holds the e-mail addresses of commenters and of people with accounts, and everything said in confidence. Only you can open it. Move it over an encrypted way and delete it when it has done its work.',
  came: (counts: string) => `Came over: ${counts}.`,
  here: (counts: string) => `Here already, and left as it was: ${counts}.`,
  noted: 'What came over otherwise than it was, or did not:',
  nothingNoted: 'Everything in the folder came over.',
  neverCarried:
    'No export carries passwords, sessions, invitations, the keys of guests’ browsers, networks, letters that wait, or the record of what happened: the paper begins its own.',
  passwords: 'Accounts come without passwords. Give each its first one: npm run admin -- reset-password EMAIL',
} as const;
