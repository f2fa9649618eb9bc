/** What lies on the demo's desk at the first start, by the slugs of its drafts. Hours are hours before it, days days after. Pure. */
export const handedIn = {
  slug: 'the-allotment-queue-is-a-moral-document',
  by: 'Priya Sandell',
  hours: 20,
  note: 'Hester has asked me to hand this in for her. The ending is still open; is Mrs Dell all right with being named?',
};

/** On the first paragraph. */
export const noted = {
  slug: 'bin-day-moves-to-tuesday',
  by: 'Priya Sandell',
  hours: 1,
  words: 'Which first week: the one that begins in this month or the next? The council’s leaflet says both.',
};

/** Led with, until an editor takes it off. */
export const pinned = { slug: 'the-bridge-that-forgot-how-to-open', by: 'Priya Sandell', hours: 7 };

/** To be published at noon by the paper's own clocks. */
export const planned = { slug: 'year-6-places', by: 'Priya Sandell', days: 2 };

/** What a reader says is wrong in a public story. */
export const spotted = {
  slug: 'library-extends-sunday-opening',
  hours: 5,
  quote: 'The extra hours will cost £3,100, about half of it for heat.',
  words: 'The council’s own paper says £3,400, and that the heat is a third of it. Item 7, page 12.',
};
