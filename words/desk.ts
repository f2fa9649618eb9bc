/** What the desk says. Refusals stand in problems.ts. */
export const desk = {
  name: 'Desk',
  skip: 'Skip to content',
  stories: 'Stories',
  calendar: 'Calendar',
  comments: 'Comments',
  media: 'Media',
  front: 'Front page',
  sections: 'Sections',
  tags: 'Tags',
  redirects: 'Redirects',
  people: 'People',
  outbox: 'Letters',
  audit: 'Audit log',
  account: 'Your account',
  settings: 'Settings',
  signOut: 'Sign out',
  refusedTitle: 'Not with this account',
  missingTitle: 'Not here',
  back: 'Back to the stories',
} as const;

export const sections = {
  title: 'Sections and bylines',
  lead: 'The navigation of the paper, in this order. A story needs a section before it can be published.',
  add: 'Add a section',
  done: {
    section: 'The section is saved.',
    merged: 'The sections are one. Every story moved, and the old address leads to the section that stays.',
    byline: 'The byline is saved.',
  },
  address: 'Web address, below /sections/',
  addressHint: 'The old address leads to the new one for ever.',
  into: 'Merge into the section',
  choose: 'Choose a section',
  merge: 'Merge',
  mergeHint: (name: string) =>
    `Every story of ${name}, drafts too, moves there; its address leads there for ever. This can’t be taken back.`,
  save: 'Save',
  name: 'Name',
  description: 'One sentence about it',
  position: 'Place in the navigation, from 1',
} as const;
