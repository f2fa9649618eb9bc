import { everyOf } from './dates';

/** What the desk says about stories. Refusals stand in problems.ts. */
export const story = {
  saved: 'Saved. Readers see nothing of it until you publish.',
  untitled: 'Untitled story',
  somebody: 'Somebody',
  headline: 'Headline',
  standfirst: 'Standfirst',
  standfirstHint: 'One or two sentences under the headline.',
  kicker: 'Kicker',
  label: 'Label',
  section: 'Section',
  noSection: 'Not chosen yet',
  sectionMissing: 'No section yet',
  authors: 'Authors',
  author: 'Author',
  nobody: 'Nobody',
  dateline: 'Dateline',
  tags: 'Tags',
  tagsHint: 'With commas between them, 12 at most.',
  lead: 'Lead picture',
  noLead: 'None',
  leadAlt: 'Description for readers who can’t see it',
  leadCaption: 'Caption',
  leadCredit: 'Credit',
  body: 'Story',
  bodyHint:
    'Markdown: a blank line between paragraphs, ## for a heading, > for a quotation, - for a list, **bold**, *italic*, [words](address). Leave {#…} at the end of a block: it is the block’s name.',
  save: 'Save draft',
  preview: 'Preview',
  publish: 'Publish…',
  back: 'Back to stories',
  pages: 'This story',
  checks: 'Checks',
  history: 'History',
  over: 'Save mine over it',
  theirs: 'Open the story as it is now',
  signIn: 'Sign in',
} as const;

export const labelWords = {
  news: 'News',
  analysis: 'Analysis',
  opinion: 'Opinion',
  review: 'Review',
  explainer: 'Explainer',
  letter: 'Letter',
  sponsored: 'Sponsored',
} as const;

export const statusWords = {
  draft: 'Draft',
  review: 'In review',
  returned: 'Returned',
  planned: 'Scheduled',
  published: 'Published',
  changed: 'Unpublished changes',
  unpublished: 'Withdrawn',
  archived: 'Archived',
  deleted: 'Deleted',
} as const;

/** What a story lacks, in two words each; the sentences stand in problems.ts. */
const lackWords: Readonly<Record<string, string>> = {
  'headline-missing': 'no headline',
  'section-missing': 'no section',
  'byline-missing': 'no author',
  'body-missing': 'no text',
  'lead-alt-missing': 'no alt text',
  'figure-alt-missing': 'no alt text',
};

/** What the tabs of the list are called. */
export const tabWords = { ...statusWords, all: 'All', mine: 'Mine', draft: 'Drafts' } as const;

export const list = {
  title: 'Stories',
  new: 'New story',
  search: 'Search the headlines',
  apply: 'Show',
  /** “No alt text, 1 open claim”. */
  checksOf({
    lacks,
    noStandfirst,
    openClaims,
  }: {
    lacks: string[];
    noStandfirst: boolean;
    openClaims: number;
  }): string {
    const said = new Set(lacks.map((key) => lackWords[key] ?? key));
    if (noStandfirst) said.add('no standfirst');
    if (openClaims > 0) said.add(`${openClaims} open ${openClaims === 1 ? 'claim' : 'claims'}`);
    const line = [...said].join(', ');
    return line.charAt(0).toUpperCase() + line.slice(1);
  },
  anySection: 'Any section',
  anyAuthor: 'Any author',
  anyLabel: 'Any label',
  count: (number: number, most: number) =>
    number > most ? `${most.toLocaleString('en-GB')}+` : number.toLocaleString('en-GB'),
  story: 'Story',
  status: 'Status',
  author: 'Author',
  checks: 'Checks',
  comments: 'Comments',
  reads: 'Reads, today / 7 days',
  readsOf: (today: number, week: number) => `${today.toLocaleString('en-GB')} / ${week.toLocaleString('en-GB')}`,
  edited: 'Edited',
  pages: 'Pages of stories',
  next: 'Next',
  first: 'Back to the first',
  none: 'No stories match. Change the filters, or begin a new story.',
  noneYet: 'No stories yet. Begin the first one.',
  done: {
    deleted: 'The draft is deleted. For 30 days it can be brought back, from the list of what is deleted.',
    restored: 'The draft is back.',
  },
  restore: 'Bring back',
  restoreUntil: (day: string) => `until ${day}`,
} as const;

export const publishing = {
  title: 'Publish',
  ready: 'Ready to publish',
  readyChanges: 'Ready to publish these changes',
  nothing: 'Readers see this text already. Nothing has changed since.',
  notYet: 'Something is missing',
  fix: 'Fix',
  address: 'Web address',
  addressHint: 'Letters, digits and hyphens. Left empty, it is made of the headline.',
  change: 'What kind of change is it?',
  substantive: 'A change of substance',
  substantiveHint: 'The story says that it has changed; the updated time moves.',
  minor: 'A minor one',
  minorHint: 'A comma or a misspelling; the updated time stays.',
  note: 'What changed',
  noteHint: 'One sentence. Readers see it in the story’s history.',
  now: 'Publish now',
  changes: 'Publish changes',
  again: 'Publish again',
  keep: 'Keep editing',
  notYours: 'An editor publishes this story. It is saved, and they can see it.',
  why: 'Fix what is missing first.',
  read: 'Read it as readers do',
  done: {
    published: 'Published. Readers see it from this moment.',
    corrected: 'Corrected. The sentence stands on the article and in the list of corrections.',
    unpublished: 'Taken back. The address now says why.',
    planned: 'Planned. It happens by itself at its time, and stands below and in the calendar until then.',
    dropped: 'The plan is dropped. Nothing happens by itself.',
    asked: 'Handed in. The desk is told by letter.',
    'taken-back': 'Taken back. Nobody waits for it now.',
    returned: 'Given back. The writer is told by letter.',
    embargo: 'The embargo is set as below.',
    'no-embargo': 'It is under no embargo.',
    archived: 'Put away. It is found under Archived.',
    unarchived: 'It is in the lists again.',
    revoked: 'The link is revoked. It opens nothing now.',
    readdressed: 'The address is changed. The old one leads there.',
  },
  commentsTitle: 'Comments',
  commentsSet: 'Change it',
  modes: {
    open: 'Open',
    approval: 'Open, and every comment waits for an editor',
    slowed: 'Slowed down',
    paused: 'Paused until a time',
    closed: 'Closed, and still readable',
    off: 'Off: no thread on the page',
  },
  readdressTitle: 'Another web address',
  readdressHint: 'The old address leads to the new one for ever.',
  readdress: 'Change the address',
  unpublishTitle: 'Unpublish',
  because: 'What readers are told at the address',
  becauseHint: 'One sentence. It stands there with the headline and the dates; the thread is closed and kept.',
  unpublish: 'Unpublish',
  deleteTitle: 'Delete this draft',
  deleteHint: 'No reader has seen it. It can be brought back for 30 days; then it is gone for good.',
  delete: 'Delete the draft',
} as const;

/** What a correction is asked for when it is published. */
export const correcting = {
  kind: 'A correction',
  kindHint: 'Something was wrong. Readers are told what, for good.',
  words: 'What was wrong',
  wordsHint: (longest: number) =>
    `What we said, what is right, and how it came about: ${longest.toLocaleString('en-GB')} characters at most. Readers see it on the article, in the list of corrections and in its feed, and it cannot be taken back.`,
  led: 'The comment that led to it',
  ledHint: 'Sent to you by a moderator. It says “Led to a correction” from then on.',
  ledNone: 'None of these',
  ledBy: (name: string, quote: string) => `${name}: ${quote}`,
  comment: 'Address of the comment that led to it',
  commentHint: 'Where a reader’s comment did: the link of its time. It says “Led to a correction” from then on.',
  severity: 'Where it stands',
  severityHint: 'Above the text where a reader who knew would have read the story otherwise.',
  severities: { minor: 'Below the text', serious: 'Above the text' },
} as const;

export const checks = {
  required: { headline: 'Headline', sectionId: 'Section', bylines: 'Authors', body: 'Story', lead: 'Lead picture' },
  isRequired: 'Required.',
  standfirst: ['There is no standfirst', 'Readers meet it on the front page, in feeds and in search results.'],
  leadPicture: ['There is no lead picture', 'The front page and shared links do without one.'],
  tags: ['There are no tags', 'Readers find no more on the subject.'],
  headlineLong: (characters: number) =>
    [`The headline has ${characters} characters`, 'Over 90 it is cut in lists and search results elsewhere.'] as const,
  notes: (open: number) =>
    [
      open === 1 ? 'One note of the newsroom is not resolved' : `${open} notes of the newsroom are not resolved`,
      'Readers never see them.',
    ] as const,
  readNotes: 'Read',
  deadLink: (words: string, href: string) =>
    [`A link leads nowhere: “${words}”`, `There is no public page at ${href}.`] as const,
  deadSource: (words: string, href: string) =>
    [`The link of a source leads nowhere: “${words}”`, `There is no public page at ${href}.`] as const,
  claims: (claims: number, first: string) =>
    [
      claims === 1 ? 'One claim is unresolved' : `${claims} claims are unresolved`,
      `“${first}” has no source.`,
    ] as const,
  claimsOpen: (claims: number, first: string) =>
    [
      claims === 1 ? 'One claim is still looked into' : `${claims} claims are still looked into`,
      `“${first}” is left open; readers are told so.`,
    ] as const,
  claimsUnmarked: (claims: number, first: string) =>
    [
      claims === 1 ? 'A claim is marked nowhere in the text' : `${claims} claims are marked nowhere in the text`,
      `“${first}” stands below it without a number in it.`,
    ] as const,
  resolve: 'Resolve',
  linksPassed: (links: number) =>
    links === 1 ? 'The link within the paper leads somewhere.' : `All ${links} links within the paper lead somewhere.`,
  passed: 'Headline, section, authors, text and descriptions are there.',
} as const;

export const preview = {
  title: 'Preview',
  lead: 'The working draft, as readers would see it. Only the desk can open this address.',
  back: 'Keep editing',
  publish: 'Publish…',
  width: 'Width of the preview',
  wide: 'At this window’s width',
  phone: 'On a phone',
} as const;

/** The conversation under one story, as moderators and editors set it. */
export const threadSetting = {
  title: 'Comments on',
  mode: 'The conversation is',
  slowed: (seconds: number) => `Slowed down: one comment from each person every ${everyOf(seconds)}`,
  note: 'Why it is paused',
  noteHint: 'For a pause only. Readers see this sentence in place of the form.',
  until: 'Until',
  untilHint: (zone: string) =>
    `When a pause ends, or an open conversation closes. A pause needs it. By the clocks of ${zone}.`,
  keepOpen: 'Keep it open however old the story gets.',
  keepOpenHint: (days: number) =>
    days === 0
      ? 'No conversation closes by its age at the moment. An admin can set that.'
      : `Otherwise it closes ${days} ${days === 1 ? 'day' : 'days'} after publication. Whoever opens a closed one keeps it open.`,
  closes: (moment: string) => `It closes by itself on ${moment}.`,
  set: 'Set comments',
  read: 'Read it as readers do',
  withdrawn: 'This story isn’t public, so its conversation stays closed.',
  done: { comments: 'Comments are set.' },
} as const;
