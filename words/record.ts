/** What the paper says of its own mistakes. */
export const corrections = {
  title: 'Corrections',
  standfirst:
    'When we get something wrong we put it right, say so on the article, and list it here for good. What the text said before stays to be compared.',
  none: 'Nothing has been corrected yet.',
  all: 'All corrections',
  one: 'Correction',
  onArticle: 'Corrections of this article',
  corrected: 'Corrected',
  compare: 'Compare versions',
  withdrawn: (day: string) => `The article was withdrawn on ${day}.`,
  how: 'What happens when a story changes',
  rss: 'RSS',
  feed: 'RSS, corrections',
  pager: { pages: 'Pages of this list', newest: 'Newest corrections', earlier: 'Earlier corrections' },
} as const;

/** What the terminal says about the chain. */
export const chain = {
  usage: 'Say: npm run verify, or npm run verify -- POSITION:HASH with an end that it printed before.',
  empty: 'There is no chain yet: nothing was published, corrected or moderated.',
  whole: (links: number) => `The chain holds: ${links === 1 ? '1 link' : `${links} links`}.`,
  erased: (erased: number) =>
    `${erased === 1 ? '1 link is' : `${erased} links are`} about words that were erased; that they were published stays, what they said cannot be compared.`,
  older: (older: number) =>
    `${older === 1 ? '1 event' : `${older} events`} happened before there was a chain, so nothing vouches for ${older === 1 ? 'it' : 'them'}.`,
  end: (end: string) =>
    `It ends at ${end}. Keep that line elsewhere: with it, a later run sees whether links were cut off.`,
  broken: (position: number, event: number | null) =>
    `The chain is broken at link ${position}${event === null ? '' : `, event ${event}`}.`,
  before: (links: number) => (links === 1 ? 'The 1 link before it holds.' : `The ${links} links before it hold.`),
  faults: {
    missing: 'The link is missing.',
    'event-gone': 'Its event is gone.',
    'words-gone': 'The published words it is about are gone, and were not erased by their salt.',
    words: 'The words it is about are not those that were published.',
    event: 'The event, or the link itself, says something else than when it was sealed.',
    unsealed: 'The event ought to have a link and has none: links were cut off, or it was written past Gazette.',
    'other-end': 'It is not the link that was printed then: the chain was made anew.',
  },
} as const;
