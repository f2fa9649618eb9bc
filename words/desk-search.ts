/** What the search over everything and the command menu say. */
export const deskSearch = {
  title: 'Search the desk',
  label: 'Search the desk',
  go: 'Search',
  lead: 'Stories with their drafts, comments, people, pictures, pages and tips: what you may see of each.',
  none: (words: string) => `Nothing at the desk matches “${words}”.`,
  untitled: 'Untitled story',
  more: 'All of them',
  groups: {
    stories: 'Stories',
    comments: 'Comments',
    people: 'People',
    bylines: 'Bylines',
    pictures: 'Pictures',
    tips: 'Readers’ tips',
    pages: 'Pages',
  },
  states: { draft: 'Draft', published: 'Published', unpublished: 'Withdrawn' },
  commentStates: {
    held: 'Waiting',
    shown: 'Public',
    rejected: 'Rejected',
    removed: 'Taken down',
    withdrawn: 'Withdrawn',
    spam: 'Spam',
  },
} as const;

export const command = {
  open: 'Go to or search',
  title: 'Go to, do or search',
  label: 'Where to, or what?',
  list: 'What matches',
  acts: 'Do and go',
  newStory: 'New story',
  account: 'Your account',
  paper: 'Read the paper',
  search: (words: string) => `Search the desk for “${words}”`,
  found: (number: number) => (number === 1 ? 'One match' : `${number} matches`),
  none: 'Nothing matches.',
  hint: 'Arrow keys choose, Enter goes, Escape closes.',
} as const;
