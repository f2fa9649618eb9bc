/** The few words that the paper itself adds to the body of an article. */
export const inBody = {
  corrected: 'corrected',
  editorsNote: 'Editor’s note.',
  keyFacts: 'Key facts',
  gallery: (pictures: number) => (pictures === 1 ? 'A picture' : `${pictures} pictures`),
  table: (place: number) => `Table ${place}`,
  code: (place: number) => `Code ${place}`,
};
