/** What the desk's lists of tags, redirects and tips say. Refusals stand in problems.ts. */
export const tags = {
  title: 'Tags',
  lead: 'A tag comes into being when a story that names it is published.',
  search: 'Search the tags',
  apply: 'Show',
  tag: 'Tag',
  stories: 'Stories',
  change: 'Change',
  open: 'Rename or merge',
  changeOf: (name: string) => `Rename or merge ${name}`,
  name: 'Name',
  rename: 'Rename',
  renameHint: 'Its address is made of the name; the old one leads to the new one for ever.',
  into: 'Merge into the tag',
  merge: 'Merge',
  mergeHint: (name: string) => `Every story with ${name} carries that tag instead. This can’t be taken back.`,
  noPage: 'No page: readers see no story with it.',
  none: 'No tags match.',
  empty: 'There are no tags yet. Name one in a story and publish it; it stands here then.',
  next: 'Next',
  first: 'Back to the first',
  done: {
    renamed: 'The tag is renamed. Its old address leads to the new one.',
    merged: 'The tags are one. Every story kept its place, and the old address leads to the tag that stays.',
  },
} as const;

const counted = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
const rest = (here: number, refused: number) =>
  `${here > 0 ? ` ${counted(here, 'leads', 'lead')} there already.` : ''}${refused > 0 ? ` ${counted(refused, 'line is refused', 'lines are refused')}:` : ''}`;

export const redirects = {
  title: 'Redirects',
  lead: 'Where old addresses lead, for ever and in one step. What is renamed here gets its redirect by itself.',
  search: 'Search old and new addresses',
  apply: 'Show',
  csv: 'Export CSV',
  from: 'Old address',
  fromHint: 'A path of this site, as /2014/05/harbour or /?p=123.',
  to: 'Leads to',
  toHint: 'A path of this site, or a whole address elsewhere that begins with https://.',
  cause: 'Why',
  causes: { import: 'Came with an import', renamed: 'Something was renamed or merged', hand: 'Written down' },
  by: (name: string) => `by ${name}`,
  change: 'Change',
  open: 'Change or delete',
  changeOf: (from: string) => `Change or delete ${from}`,
  add: 'Add a redirect',
  save: 'Save',
  delete: 'Delete',
  none: 'No redirects match.',
  empty:
    'There are no redirects yet. Give a story, a page, a section or a tag another address and its redirect comes by itself; write others down here, or bring in a file of them.',
  next: 'Next',
  first: 'Back to the first',
  bring: 'Bring in a file',
  bringLead:
    'CSV: an old address, a comma (or a semicolon), where it leads; a line each. Nothing that stands is overwritten.',
  file: 'File',
  lines: 'Or its lines',
  try: 'Try it',
  bringNow: 'Bring in',
  line: (number: number, from: string, why: string) => `Line ${number}, ${from || '(empty)'}: ${why}`,
  moreLines: (more: number) => `And ${counted(more, 'more line', 'more lines')}.`,
  tried: (added: number, here: number, refused: number) =>
    `Nothing is brought in yet. ${counted(added, 'line is fine', 'lines are fine')}.${rest(here, refused)}`,
  brought: (added: number, here: number, refused: number) =>
    `${counted(added, 'redirect is', 'redirects are')} brought in.${rest(here, refused)}`,
  done: {
    saved: 'The redirect is saved. It works from this moment.',
    deleted: 'The redirect is deleted. Nothing is found at the old address now.',
  },
} as const;

export const tips = {
  title: 'Readers’ tips',
  states: { new: 'New', settled: 'Settled', corrected: 'Corrected' },
  none: 'Nothing new. Readers find “Spotted an error?” below every story.',
  noneOf: 'None yet.',
  hears: 'The reader gets a letter when this is settled or corrected.',
  correct: 'Make this a correction',
  settle: 'Settle',
  note: 'Note',
  noteHint: 'For the desk only.',
  settled: (state: string, name: string) => `${state} by ${name}`,
  somebody: 'somebody who is gone',
  pages: 'Pages',
  next: 'Next',
  first: 'Back to the first',
  done: { settled: 'Settled. It is found under Settled, with your note.' },
  /** What the correction’s form begins with. */
  weWrote: (quote: string) => `We wrote “${quote}”. `,
  led: 'The tip that led to it',
  ledHint: 'It says “Corrected” from then on, and its reader hears of it where they asked to.',
  ledNone: 'None of these',
  mendFirst: 'Mend the text first, then publish the change as a correction: the tip is kept beside it.',
  mend: 'Open the story',
} as const;
