/** What the list of stories says about acts on many, filters that are kept, and keys. Refusals stand in problems.ts. */
const stories = (number: number) => (number === 1 ? 'One story' : `${number} stories`);
const are = (number: number) => (number === 1 ? 'is' : 'are');
const rest = (left: number) =>
  left === 0 ? '' : ` ${stories(left)} ${are(left)} left as ${left === 1 ? 'it was' : 'they were'}:`;
const drafts = (inDraft: number) =>
  inDraft === 0
    ? ''
    : ` In ${inDraft === 1 ? 'one of them' : `${inDraft} of them`} readers see it with the next publication: the draft holds other changes, or isn’t yours to publish.`;

export const many = {
  title: 'With the chosen stories',
  lead: 'Tick stories in the list. Each is changed only if you may change it; what is left as it was is named, with the reason.',
  choose: (headline: string) => `Choose ${headline}`,
  column: 'Chosen',
  section: 'Section',
  noSection: 'Choose a section',
  move: 'Move there',
  tag: 'Tag',
  add: 'Add the tag',
  colleague: 'Colleague',
  noColleague: 'Choose a colleague',
  hand: 'Hand over',
  archive: 'Archive',
  left: (headline: string, why: string) => `${headline || 'A story'}: ${why}`,
  done: {
    section: (done: number, inDraft: number, left: number) => `${stories(done)} moved.${drafts(inDraft)}${rest(left)}`,
    tag: (done: number, inDraft: number, left: number) =>
      `${stories(done)} ${done === 1 ? 'has' : 'have'} the tag.${drafts(inDraft)}${rest(left)}`,
    archive: (done: number, _: number, left: number) => `${stories(done)} ${are(done)} put away.${rest(left)}`,
    'hand-over': (done: number, _: number, left: number) => `${stories(done)} handed over.${rest(left)}`,
  },
} as const;

export const filters = {
  title: 'Your filters',
  keep: 'Keep this filter',
  name: 'Name',
  save: 'Keep',
  change: 'Rename or delete filters',
  rename: 'Rename',
  delete: 'Delete',
  renameOf: (name: string) => `Rename ${name}`,
  deleteOf: (name: string) => `Delete ${name}`,
} as const;

export const listKeys = {
  title: 'Keys',
  list: [
    ['J K', 'Next story, story before'],
    ['X', 'Choose it, or not'],
    ['Enter', 'Open it'],
    ['/', 'Search'],
    ['?', 'This list'],
  ],
  typing: 'They do nothing while you type.',
  on: 'Single keys work on this browser',
  close: 'Close',
} as const;
