/** Who is named on the demo's articles. Those with a role can also sign in, and answer as staff. Pure. */
export interface DemoAuthor {
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
  jobTitle: string;
  bio: string;
  /** One subject a line. */
  expertise?: string;
  contact?: string;
  role?: 'author' | 'editor';
}

/** Somebody who was invited and has not come yet. */
export const invitee = { email: 'wilf-tarrant@ledger.example', name: 'Wilf Tarrant', role: 'contributor' } as const;

export const authors: DemoAuthor[] = [
  {
    slug: 'maren-aldous',
    name: 'Maren Aldous',
    kind: 'person',
    jobTitle: 'River correspondent',
    bio: 'Maren Aldous has written about the Orle for eleven years, through two floods and a whale. She taught physics before that, and it shows in the diagrams. She does not own a boat, so that she may be rude about them.',
    expertise: 'The Orle and its bridges\nFloods\nHarbours',
    contact: 'river@ledger.example',
    role: 'author',
  },
  {
    slug: 'tobin-hale',
    name: 'Tobin Hale',
    kind: 'person',
    jobTitle: 'Business and planning',
    bio: 'Tobin Hale reads accounts so that others need not, and counts things that are said to be uncountable. He was a quantity surveyor until somebody asked him to explain one.',
    expertise: 'Accounts\nPlanning law',
    role: 'author',
  },
  {
    slug: 'priya-sandell',
    name: 'Priya Sandell',
    kind: 'person',
    jobTitle: 'Schools and transport',
    bio: 'Priya Sandell covers everything in the valley that runs to a timetable, or says that it does. She also looks after the comments, and answers more of them than she is asked to.',
    expertise: 'Schools\nBuses and trains',
    contact: 'schools@ledger.example',
    role: 'editor',
  },
  {
    slug: 'ines-farrow',
    name: 'Ines Farrow',
    kind: 'person',
    jobTitle: 'Culture editor',
    bio: 'Ines Farrow writes the long read, and reviews whatever is on, sitting at the back with a cushion of her own. Her book on provincial theatres is nearly finished, and has been since 2016.',
    role: 'author',
  },
  {
    slug: 'hester-vane',
    name: 'Hester Vane',
    kind: 'person',
    jobTitle: 'Town reporter',
    bio: 'Hester Vane was born above the stationer’s on Cooper Row and can be stopped in the street. She has the council’s telephone numbers by heart, including the ones that it has lost.',
  },
  {
    slug: 'rosalind-keane',
    name: 'Rosalind Keane',
    kind: 'person',
    jobTitle: 'Columnist',
    bio: 'Rosalind Keane was headmistress of Orleside Primary for twenty-two years and is still, she says, marking. Her column appears when she has something to say, or a shelf.',
    role: 'author',
  },
  {
    slug: 'jun-okafor-lind',
    name: 'Jun Okafor-Lind',
    kind: 'person',
    jobTitle: 'Sport and comment',
    bio: 'Jun Okafor-Lind reports on Rovers and the river crews, played left back for one of them, and writes about getting from one place to another with somebody who finds it harder than you do.',
    role: 'author',
  },
  {
    slug: 'the-ledger',
    name: 'The Ledger',
    kind: 'organisation',
    jobTitle: 'The paper itself',
    bio: 'The Tidewick Ledger has reported on Tidewick and the Orle valley since 1887. It belongs to its readers, 2,314 of them at the last count. What is signed with its name was argued over by everybody in the room.',
  },
];
