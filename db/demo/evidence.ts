/** As newsroom/articles/evidence has them. */
interface Source {
  id: string;
  kind: 'document' | 'interview';
  title: string;
  naming: 'named' | 'unnamed';
  why: string;
  link: string;
  archive: string;
}
interface Claim {
  id: string;
  claim: string;
  saidBy: string;
  standing: 'stands' | 'disputed' | 'corrected' | 'open';
  note: string;
  sources: { id: string; place: string }[];
}

/** What stories of the demo rest on, by slug; words of their files are marked with the ids of the claims. Pure. */
const document = { kind: 'document', naming: 'named', why: '', link: '', archive: '' } as const;
const interview = { ...document, kind: 'interview' } as const;
const stands = { saidBy: '', standing: 'stands', note: '' } as const;

const log: Source = {
  ...document,
  id: 'log',
  title: 'The bridge’s maintenance log',
};
const keepers: Source = {
  ...interview,
  id: 'keepers',
  title: 'Two bridge keepers',
  naming: 'unnamed',
  why: 'the Trust has told its staff not to speak of it',
};
const claims: Claim[] = [
  {
    ...stands,
    id: 'wear',
    claim: 'Wear on the bearing was first recorded three winters ago.',
    sources: [{ id: 'log', place: 'p. 14' }],
  },
  {
    ...stands,
    id: 'plate',
    claim: 'The spare plate was sold for scrap in 2019.',
    sources: [
      { id: 'yard', place: 'entry of 8 March 2019' },
      { id: 'hand', place: '' },
    ],
  },
  {
    id: 'putoff',
    claim: 'Keepers were told to discourage openings.',
    saidBy: 'two keepers',
    standing: 'disputed',
    note: 'The Trust says that no instruction was given.',
    sources: [{ id: 'keepers', place: '' }],
  },
];

export const evidence: Readonly<Record<string, { sources: Source[]; claims: Claim[] }>> = {
  'the-bridge-that-forgot-how-to-open': {
    sources: [
      log,
      { ...document, id: 'yard', title: 'Ledger of the Trust’s yard' },
      { ...interview, id: 'hand', title: 'Ivo Pell, yard hand until 2020' },
      keepers,
    ],
    claims,
  },
  'how-a-412-tonne-bridge-turns-on-one-bearing': {
    sources: [
      { ...document, id: 'drawings', title: 'Drawings of 1911, in the Tidewick Museum' },
      {
        ...interview,
        id: 'engineer',
        title: 'A former chief engineer of the Trust',
        naming: 'unnamed',
        why: 'part of a pension is paid by the Trust',
      },
      log,
    ],
    claims: [
      {
        ...stands,
        id: 'rod',
        claim: 'The rod that keeps the lever from moving was added in 1913.',
        sources: [{ id: 'drawings', place: 'sheet 7, later ink' }],
      },
      {
        ...stands,
        id: 'rule',
        claim: 'The engineers’ rule of thumb was right to a third of a millimetre for sixty years.',
        saidBy: 'a former chief engineer of the Trust',
        sources: [
          { id: 'engineer', place: '' },
          { id: 'log', place: 'readings of 1958 to 2018' },
        ],
      },
    ],
  },
  'year-6-places': {
    sources: [{ ...document, id: 'offers', title: 'The county’s table of offers' }],
    claims: [
      { ...stands, id: 'all', claim: 'All 118 first choices were met.', sources: [{ id: 'offers', place: 'line 31' }] },
      { ...stands, id: 'first', claim: 'It never happened before under the present system.', sources: [] },
    ],
  },
};
