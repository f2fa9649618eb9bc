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
