/**
 * What happened to articles after they were published, so that a new install shows it: updates, corrections, a new address,
 * an article taken back, threads closed, paused and slowed. Hours are hours before the first start. Pure.
 */
export interface Revision {
  slug: string;
  hours: number;
  /** Each `from` stands exactly once in the headline, the standfirst and the text that readers see at that hour. */
  changes: { from: string; to: string }[];
  as:
    | { kind: 'minor' }
    | { kind: 'update'; note: string }
    /** `words` is the public sentence, `led` how the comment that led to it begins. */
    | { kind: 'correction'; severity: 'minor' | 'serious'; words: string; led?: string };
}

/** In the order in which it happened. */
export const revisions: Revision[] = [
  {
    slug: 'what-we-got-wrong',
    hours: 280,
    changes: [
      {
        from: 'the library has eleven hundred books',
        to: 'the library has :correction[eleven thousand]{ref=librarybooks} books',
      },
    ],
    as: {
      kind: 'correction',
      severity: 'minor',
      words:
        'We gave the library eleven hundred books. It has eleven thousand. We left off a nought, and the librarian, who has dusted them, noticed.',
    },
  },
  {
    slug: 'sallow-lane-fourteen-homes-refused',
    hours: 48,
    changes: [{ from: 'Councillor Maud Treen', to: 'Councillor :correction[Maude Treen]{ref=treen}' }],
    as: {
      kind: 'correction',
      severity: 'minor',
      words:
        'We took the last letter from Councillor Maude Treen’s first name. It is hers, and she has asked for it back.',
    },
  },
  {
    slug: 'the-understudy-at-the-corn-exchange',
    hours: 24,
    changes: [{ from: 'all two hundred and six of us', to: 'all 206 of us' }],
    as: { kind: 'minor' },
  },
  {
    slug: 'the-market-hall-made-money',
    hours: 7,
    changes: [
      {
        from: 'a surplus of £41,000, after a loss of £60,000 the year before',
        to: 'a surplus of £41,000, after a loss of :correction[£6,000]{ref=marketloss} the year before',
      },
    ],
    as: {
      kind: 'correction',
      severity: 'serious',
      words:
        'We said that the market hall had lost £60,000 the year before. It had lost £6,000. We took a nought from the line below, which made the turnaround look twice what it was.',
    },
  },
  {
    slug: 'the-bridge-that-forgot-how-to-open',
    hours: 4,
    changes: [
      {
        from: 'The Trust does not dispute any of the three. Asked who had read the summer entry, its press desk did not reply before we went to press.',
        to: 'The Trust does not dispute any of the three. Asked who had read the summer entry, its press desk said on Wednesday that it was “establishing the reporting line”. On Thursday it withdrew its first statement and said that a full account would go to the board, in public, at its next meeting.',
      },
      { from: 'called it a fault that nobody could', to: 'called it a freak fault that nobody could' },
      { from: 'Repairs will take until May.', to: 'Repairs will take until spring.' },
    ],
    as: { kind: 'update', note: 'The Harbour Trust replied, and withdrew its first statement.' },
  },
  {
    slug: 'ferry-fares-frozen',
    hours: 2.6,
    changes: [
      { from: 'The return stays at £3.40.', to: 'The return stays at £3.20.' },
      { from: 'A return stays at £3.40,', to: 'A return stays at :correction[£3.20]{ref=returnfare},' },
    ],
    as: {
      kind: 'correction',
      severity: 'minor',
      words:
        'We gave the return fare as £3.40. It is £3.20: we read the figure off last year’s proposal and not off the board on the steps, which Priya Sandell walks past twice a day.',
    },
  },
  {
    slug: 'ferry-fares-frozen',
    hours: 2.2,
    changes: [
      {
        from: 'But the numbers did not fall back when the bridge returned.',
        to: 'Without those eleven days the rise would have been 3.1%. But the numbers did not fall back when the bridge returned.',
      },
    ],
    as: {
      kind: 'update',
      note: 'A reader asked how much of the rise was the bridge. The figure is in the third paragraph.',
    },
  },
  {
    slug: 'the-bridge-that-forgot-how-to-open',
    hours: 1.5,
    changes: [
      {
        from: 'The bridge opened 212 times in 2022, and less often each year after, because every opening had begun to take longer and the keepers had begun to put people off.',
        to: 'The bridge opened :correction[221 times in 2022]{ref=openings}, and less often each year after, because every opening had begun to take longer and the keepers had begun, quietly, :claim[to put people off]{ref=putoff}.',
      },
    ],
    as: {
      kind: 'correction',
      severity: 'minor',
      words:
        'We said that the bridge opened 212 times in 2022. The log records 221. We wrote the figure down beside the number of its pages, which is 212, and copied the wrong one.',
      led: 'Is that so? The museum’s copy of the log',
    },
  },
];

/** Whose account publishes them. */
export const reviser = 'Priya Sandell';

export const readdressed = [{ slug: 'ferry-fares-frozen', to: 'ferry-fares-frozen-until-april', hours: 2.5 }];

export const unpublished = [
  {
    slug: 'sallow-lane-fourteen-homes-refused',
    hours: 30,
    because:
      'We reported the vote as seven to six. The minutes show a tie, decided by the chair, and the survey we quoted was of another field. We took the article back rather than mend it line by line, and will report the meeting again.',
  },
];

/** Threads that were open once and do not simply go on, this many hours before the first start. */
export const threads = [
  { slug: 'swing-bridge-sticks-open', mode: 'closed', hours: 700 },
  {
    slug: 'darts-final-goes-to-a-tie-and-then-to-a-vote',
    mode: 'paused',
    note: 'We are measuring the other eleven boards of the league, and will put the figures here before anybody argues on.',
    hours: 20,
    /** Hours after the first start at which the pause ends. */
    ends: 96,
  },
  { slug: 'letters-in-praise-of-the-late-bus', mode: 'approval', hours: 36 },
  { slug: 'rovers-name-nineteen-year-old-keeper-for-cup-tie', mode: 'slowed', hours: 1 },
] as const;
