/** What the paper says of its own mistakes. */
export const corrections = {
  title: 'Corrections',
  standfirst:
    'When we get something wrong we put it right, say so on the article, and list it here for good. What the text said before stays to be compared.',
  none: 'Nothing has been corrected yet.',
  all: 'All corrections',
  one: 'Correction',
  corrected: 'Corrected',
  compare: 'Compare versions',
  see: 'See the corrected words',
  withdrawn: (day: string) => `The article was withdrawn on ${day}.`,
  how: 'What happens when a story changes',
  feed: 'RSS, corrections',
  after: (lasting: string) => `Put right ${lasting} after publication`,
  ofYear: (made: number, stories: number) =>
    `${made === 1 ? '1 correction' : `${made.toLocaleString('en-GB')} corrections`}; ${stories === 1 ? '1 story' : `${stories.toLocaleString('en-GB')} stories`} first published.`,
  median: (lasting: string) => `Half were put right within ${lasting} of publication.`,
  tooFew: (fewest: number) => `Fewer than ${fewest}: too few for an honest median.`,
  by: (count: number) => (count === 1 ? '1 correction' : `${count.toLocaleString('en-GB')} corrections`),
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

/** What the history of an article says. */
export const versions = {
  back: 'Back to the article',
  title: (headline: string) => `What changed in “${headline}”`,
  description: (headline: string) => `Every published version of “${headline}”, and what changed from one to the next.`,
  published: (moment: string) => `Published ${moment}.`,
  changed: (times: number) =>
    times === 0
      ? 'Not changed in substance since.'
      : `Changed ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`} since.`,
  kept: 'Every published version is kept.',
  list: 'Versions',
  version: (number: number) => `Version ${number}`,
  current: (number: number) => `Version ${number}, current`,
  first: 'First published',
  minor: (count: number) => (count === 1 ? '1 minor edit since' : `${count} minor edits since`),
  span: (from: number, to: number) => `Version ${from} to version ${to}`,
  whole: (from: number, to: number) => `All changes, version ${from} to ${to}`,
  addedWords: (count: number) => (count === 1 ? '1 word' : `${count.toLocaleString('en-GB')} words`),
  paragraphs: (changed: number, all: number) => `${changed} of ${all} ${all === 1 ? 'paragraph' : 'paragraphs'}`,
  unchanged: (from: number, to: number) =>
    from === to
      ? `Paragraph ${from} unchanged`
      : to === from + 1
        ? `Paragraphs ${from} and ${to} unchanged`
        : `Paragraphs ${from} to ${to} unchanged`,
  show: 'Show',
  view: 'Layout of the comparison',
  views: { words: 'Word by word', sides: 'Side by side', whole: 'Nothing folded' },
  notThere: 'Not in this version.',
  added: 'Added',
  removed: 'Removed',
  /** Before each change, for those who hear the page. */
  hear: { added: 'added: ', removed: 'removed: ' },
  links: 'Links:',
  formOnly:
    'The words are the same; what changed is how they are set: emphasis, a heading, a picture, what is marked as a claim.',
  onlyOne: 'This is the text as it was first published. Nothing of substance has changed since.',
  same: 'The two versions say the same.',
  why: { correction: 'Correction.', note: 'What changed.' },
  picture: (alt: string) => (alt ? `Picture: ${alt}` : ''),
  rule: '* * *',
  fields: {
    label: 'Label',
    section: 'Section',
    kicker: 'Kicker',
    headline: 'Headline',
    standfirst: 'Standfirst',
    bylines: 'Byline',
    dateline: 'Dateline',
    tags: 'Subjects',
    lead: 'Lead picture',
    sources: 'Sources',
    claims: 'Claims',
  },
} as const;
