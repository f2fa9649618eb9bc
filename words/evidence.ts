/** What the paper says of the sources and claims of a story: to readers, in its history, at the desk. Refusals stand in problems.ts. */
const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

interface Source {
  kind: 'document' | 'interview';
  title: string;
  naming: 'named' | 'unnamed';
  why: string;
  place?: string;
}

/** With a full stop, where it has no end of its own. */
function ended(words: string): string {
  return /[.!?…]["”’)]?$/.test(words) ? words : `${words}.`;
}

export const evidence = {
  title: 'Sources and claims',
  lead: 'What this story rests on, and how sure we are.',
  others: 'Other sources',
  status: {
    documented: () => 'Documented',
    sourced: (sources: number) => `${small[sources] ?? sources} ${sources === 1 ? 'source' : 'sources'}`,
    disputed: () => 'Disputed',
    corrected: () => 'Corrected',
    unresolved: () => 'Unresolved',
  },
  /** Maintenance log, p. 14. A former keeper, interview, not named: she works there still. */
  source({ kind, title, naming, why, place = '' }: Source): string {
    const how = kind === 'document' ? '' : naming === 'named' ? 'on the record' : 'interview';
    const parts = [title, place, how, naming === 'unnamed' ? `not named: ${why}` : ''];
    return ended(parts.filter((part) => part !== '').join(', '));
  },
  ended,
  saidBy: (who: string) => ended(`Said by ${who}`),
  read: 'Read it',
  readOf: (title: string) => `Read it: ${title}`,
  archived: 'Archived copy',
  archivedOf: (title: string) => `Archived copy: ${title}`,
  inText: (number: number) => `${number}: where the text says so`,
} as const;

/** What the desk says about them. */
export const evidenceDesk = {
  lead: 'What the story rests on, and how sure you are of it. All of this is published with the story: what must stay secret, such as the name of somebody you promised to keep it, does not belong here.',
  open: (claims: number, sources: number) =>
    `${claims} ${claims === 1 ? 'claim' : 'claims'}, ${sources} ${sources === 1 ? 'source' : 'sources'}`,
  sources: 'Sources',
  claims: 'Claims',
  noSources: 'No sources yet.',
  noClaims: 'No claims yet.',
  addSource: 'Add a source',
  changeSource: 'Change this source',
  kind: 'Kind',
  kinds: { document: 'Document', interview: 'Interview' },
  titleLabel: 'As readers see it',
  titleHint: '“Maintenance log”, “Two bridge keepers”.',
  naming: 'Named?',
  namings: { named: 'Named, on the record', unnamed: 'Not named' },
  why: 'Why it isn’t named',
  whyHint: 'Readers are told, word for word. Only where it isn’t named.',
  link: 'Link',
  archive: 'Archived copy',
  linkHint: 'https://…, or a path of this paper.',
  save: 'Save',
  leave: 'Leave it as it was',
  addClaim: 'Add a claim',
  changeClaim: 'Change this claim',
  claim: 'What is claimed',
  claimHint: 'A sentence of its own.',
  saidBy: 'Who says so',
  saidByHint: 'Left empty, the paper does.',
  standing: 'How it stands',
  standings: { stands: 'It stands', disputed: 'Disputed', corrected: 'Corrected', open: 'Still looked into' },
  note: 'One line for readers',
  noteHint: 'Who disputes it, what was corrected.',
  rests: 'It rests on',
  restsNone: 'There is no source yet. Add one above, then tick it here.',
  place: (title: string) => `Where in “${title}”`,
  change: 'Change',
  remove: 'Take out',
  up: 'Up',
  of: (act: string, words: string) => `${act}: ${words}`,
  mark: 'In Markdown, marked words are written so:',
  markWords: 'Mark as a claim',
  which: 'The words claim',
  markNow: 'Mark the words',
  newOne: 'A claim the story has not yet',
  addThis: 'Add this claim',
  unheard: 'The claim was not added: nobody could be reached. Try again in a moment.',
  selectFirst: 'Select the words in the text first.',
  unmark: 'Take the mark away',
  goTo: 'Sources and claims of this story',
  unmarked: 'Marked nowhere in the text.',
  done: {
    source: 'The source is in the draft. Readers see it when you publish.',
    claim: 'The claim is in the draft. Readers see it when you publish.',
    removed: 'Taken out of the draft.',
    moved: 'Moved up.',
  },
} as const;
