/** What the desk says. Refusals stand in problems.ts. */
export const desk = {
  name: 'Desk',
  skip: 'Skip to content',
  stories: 'Stories',
  calendar: 'Calendar',
  comments: 'Comments',
  media: 'Media',
  sections: 'Sections',
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
  done: { section: 'The section is saved.', byline: 'The byline is saved.' },
  save: 'Save',
  name: 'Name',
  description: 'One sentence about it',
  position: 'Place in the navigation, from 1',
} as const;
