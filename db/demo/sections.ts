/** The sections of the demo newspaper, in the order of the masthead. Pure. */
export const sections = [
  {
    slug: 'river-and-harbour',
    name: 'River & harbour',
    description: 'The Orle, its traffic, its fish, and the people who are paid to look after it or do so anyway.',
  },
  { slug: 'town', name: 'Town', description: 'Council, streets, clocks, bins and the neighbours.' },
  { slug: 'schools', name: 'Schools', description: 'Four schools, one valley, and what happens between the bells.' },
  { slug: 'business', name: 'Business', description: 'Who pays, who is paid, and where the difference went.' },
  { slug: 'culture', name: 'Culture', description: 'Stage, page, paint and the long read at the weekend.' },
  { slug: 'sport', name: 'Sport', description: 'Rovers, rowing, and anything else that somebody keeps score of.' },
  {
    slug: 'opinion',
    name: 'Opinion',
    description: 'Signed argument. What the paper itself thinks is signed The Ledger.',
  },
  { slug: 'letters', name: 'Letters', description: 'You, to us, and quite often to each other.' },
];
