/**
 * What happened to articles after they were published, so that a new install shows it: a correction, a new address,
 * an article taken back, a thread closed. Hours are hours before the first start. Pure.
 */
export interface Revision {
  slug: string;
  hours: number;
  /** Each `from` stands in the published text exactly once. */
  changes: { from: string; to: string }[];
  substantive: boolean;
  note: string;
}

export const revisions: Revision[] = [
  {
    slug: 'the-bridge-that-forgot-how-to-open',
    hours: 1.5,
    changes: [
      {
        from: 'The bridge opened 212 times in 2022, and',
        to: 'The bridge opened :correction[221 times in 2022]{ref=openings}, and',
      },
      {
        from: 'He has changed one thing. He has bought a pen.',
        to: 'He has changed one thing. He has bought a pen.\n\n:::editors-note{#openings}\n**Correction.** When first published, this article said that the bridge opened 212 times in 2022. The log records 221. We wrote the figure down beside the number of its pages, which is 212, and copied the wrong one.\n:::',
      },
    ],
    substantive: true,
    note: 'The bridge opened 221 times in 2022, not 212.',
  },
  {
    slug: 'the-understudy-at-the-corn-exchange',
    hours: 24,
    changes: [{ from: 'all two hundred and six of us', to: 'all 206 of us' }],
    substantive: false,
    note: '',
  },
];

export const readdressed = [{ slug: 'ferry-fares-frozen', to: 'ferry-fares-frozen-until-april', hours: 2.5 }];

export const unpublished = [
  {
    slug: 'sallow-lane-fourteen-homes-refused',
    hours: 30,
    because:
      'We reported the vote as seven to six. The minutes show a tie, decided by the chair, and the survey we quoted was of another field. We took the article back rather than mend it line by line, and will report the meeting again.',
  },
];

/** Threads that were open once and were closed, this many hours before the first start. */
export const closed = [{ slug: 'swing-bridge-sticks-open', hours: 700 }];
