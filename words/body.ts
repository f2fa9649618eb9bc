/** The few words that the paper itself adds to the body of an article. */
export const inBody = {
  corrected: 'corrected',
  claim: (number: number) => `${number}: what this rests on`,
  editorsNote: 'Editor’s note.',
  keyFacts: 'Key facts',
  gallery: (pictures: number) => (pictures === 1 ? 'A picture' : `${pictures} pictures`),
  table: (place: number) => `Table ${place}`,
  notes: (notes: number) =>
    notes === 0
      ? 'Add a note to this paragraph'
      : notes === 1
        ? '1 note on this paragraph'
        : `${notes} notes on this paragraph`,
  code: (place: number) => `Code ${place}`,
};
