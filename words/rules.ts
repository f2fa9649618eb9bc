/** Why a comment waits or was not taken: the value its rule met, the setting, and what of the words it was. */
export interface Why {
  value: string | number | null;
  setting: string | number | null;
  matched?: readonly string[] | undefined;
}

/** Words somebody else chose, set off from ours and kept in their own direction. */
function quoted(words: readonly string[] = []): string {
  return words.map((word) => `“\u2068${word}\u2069”`).join(', ');
}

/** What the author of a comment reads, by the name of the rule that answered first. */
export const reasonsForAuthor: Record<string, (why: Why) => string> = {
  'always-held': () => 'An editor reads your comments before they appear.',
  repeated: ({ value }) => `You’ve said the same under ${value} stories now.`,
  burst: ({ value }) => `It’s your comment number ${value} in ten minutes.`,
  links: ({ value, setting }) =>
    setting === 0
      ? 'It has a link, and an editor looks at every one.'
      : `It has ${value} links. ${setting === 1 ? 'One is' : `${setting} are`} allowed without a look.`,
  trap: () => 'A field that people don’t see was filled in. Browsers sometimes do that by themselves.',
  'watch-word': ({ matched, setting }) =>
    setting === 'reject'
      ? `It has words in it that aren’t published here: ${quoted(matched)}.`
      : `It has words in it that an editor looks at first: ${quoted(matched)}.`,
  reports: () => 'Readers reported it. An editor reads it before it is shown again.',
  'thread-approval': () => 'An editor reads every comment on this story first.',
  everybody: () => 'At the moment an editor reads every comment here first.',
  'first-timer': () => 'No comment from this browser has been let in yet. An editor reads everybody’s first one.',
  rush: ({ value }) =>
    `So many people wrote here within a minute (${value} comments) that an editor reads those of people we don’t know yet first.`,
  refusals: ({ value, setting }) =>
    `Of your comments of the last seven days ${value}% were turned down. From ${setting}% on an editor looks first.`,
  outside: ({ value }) => `A check that this paper asks had a doubt${value ? `: ${quoted([String(value)])}` : ''}.`,
  'spam-guess': ({ matched }) =>
    `Our filter took it for advertising, and it can be wrong. These words made it think so: ${quoted(matched)}.`,
};

/** The short names of the rules, for lists of the desk. */
export const ruleNames: Record<string, string> = {
  'always-held': 'Always held',
  repeated: 'Said elsewhere',
  burst: 'Many at once',
  links: 'Links',
  trap: 'Hidden field filled',
  'watch-word': 'Watch word',
  reports: 'Reported by readers',
  'thread-approval': 'This story waits',
  everybody: 'Every comment waits',
  'first-timer': 'First comment',
  rush: 'A rush under one story',
  refusals: 'Refused lately',
  outside: 'Outside check',
  'spam-guess': 'Spam guess',
  staff: 'Staff',
  shown: 'Shown without a look',
};

/** What a moderator reads beside a comment, by the same names. */
export const reasonsForDesk: Record<string, (why: Why) => string> = {
  'always-held': () => 'a moderator decided to read everything from this person first',
  repeated: ({ value, setting }) => `the same person says it under ${value} stories (held from ${setting})`,
  burst: ({ value, setting }) => `it’s this person’s comment number ${value} in ten minutes (held from ${setting})`,
  links: ({ value, setting }) => `it has ${value} ${value === 1 ? 'link' : 'links'} (${setting} allowed)`,
  trap: () => 'it filled a field that people don’t see',
  'watch-word': ({ matched, setting }) =>
    `it has ${quoted(matched)}, which the list ${setting === 'reject' ? 'rejects' : 'holds'}`,
  reports: ({ value }) => `readers on ${value} networks reported it`,
  'thread-approval': () => 'every comment on this story waits',
  everybody: () => 'every comment waits at the moment',
  'first-timer': () => 'nothing from this browser has been approved before',
  rush: ({ value, setting }) =>
    `it would have been number ${value} under this story within a minute (held from ${setting}), and nothing from this browser has been approved before`,
  refusals: ({ value, setting }) =>
    `${value}% of this person’s comments decided in seven days were refused (held from ${setting}%)`,
  outside: ({ value, setting }) => `the outside check said ${setting}${value ? `: ${quoted([String(value)])}` : ''}`,
  'spam-guess': ({ value, setting, matched }) =>
    `the filter takes it for spam, ${value}% sure (held from ${setting}%). These words made it think so: ${quoted(matched)}`,
  staff: () => 'somebody at the paper wrote it',
  shown: () => 'no rule held it',
};

/** The page of the desk where the rules are set. */
export const rulesPage = {
  title: 'Rules for comments',
  lead: 'They’re asked in this order, and the first that answers decides. Try them on the last comments before you save.',
  try: 'Try it',
  save: 'Save',
  done: {
    rules: 'Saved. These rules hold from now on.',
    merged: 'Saved. These rules hold from now on; what a colleague changed since you opened them is in, too.',
  } as Record<string, string>,
  who: 'Who can comment',
  commentsOn: 'Comments',
  on: 'Open on every story that takes them',
  off: 'Closed on the whole site',
  policy: 'What an editor reads first',
  policies: {
    'first-timers': 'A person’s first comment',
    all: 'Every comment',
    open: 'Nothing, unless a rule below says so',
  },
  never: '0 for never.',
  links: 'Links',
  linksHold: 'Hold from this many links',
  linksRefuse: 'Refuse above this many',
  watch: 'Watch words',
  watchHold: 'Hold comments with these words',
  watchReject: 'Reject comments with these words',
  watchHint:
    'One word or phrase a line. Whole words, in any case and with or without accents; the name and the addresses of links are looked at too. Chinese, Japanese, Thai and others that put no space between words are found anywhere.',
  watchRejectHint: 'Their authors are told the word and can object; nobody else sees the comment.',
  people: 'Repeats, bursts and refusals',
  repeatsHold: 'Hold the same words from this many stories on',
  repeatsHint: 'Of one person within seven days, from 20 characters on. 0 for never.',
  burstHold: 'Hold from this many comments in ten minutes',
  rushHold: 'Hold from this many comments under one story in a minute',
  rushHint: 'Of people none of whose comments anybody here has let stand. 0 for never.',
  refusalsHold: 'Hold from this percentage of refusals',
  refusalsHint: 'Of a person’s comments decided in seven days, at least three. 0 for never.',
  spam: 'Spam filter',
  spamHold: 'Hold from this percentage of certainty',
  spamHint: (spam: number, fine: number, needed: number) =>
    spam < needed || fine < needed
      ? `It learns from your decisions: Spam and Approve. It starts guessing after ${needed} of each; so far ${spam} and ${fine}. 0 for never.`
      : `It learns from your decisions: Spam and Approve. So far ${spam} and ${fine}. 0 for never.`,
  threads: 'Threads',
  reportsHold: 'Take a comment off the page after reports from this many people',
  editMinutes: 'Minutes in which an author may edit',
  editHint: 'Until somebody replies. 0 for never.',
  closeAfterDays: 'Close threads this many days after publication',
  closeHint: '0 for never; 14 is usual.',
  slowSeconds: 'Seconds between two comments in a slowed thread',
  outside: (host: string) =>
    `Comments are also sent to ${host}, which MODERATION_WEBHOOK_URL names, before they’re judged.`,
  tried: 'What these rules would have done',
  notSaved: 'Nothing is saved yet.',
  nothing: (of: number) =>
    of === 0 ? 'There are no comments to try them on yet.' : `None of the last ${of} comments would have waited.`,
  would: { held: 'would have held', rejected: 'would have rejected' },
  ofTheLast: (count: number, of: number) => `${count} of the last ${of}`,
  fresh: (count: number) => `The rules in force let ${count} of them through.`,
  newly: 'let through today',
  more: (count: number) => `and ${count} more`,
} as const;
