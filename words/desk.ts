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
  settings: 'Settings',
  signOut: 'Sign out',
  refusedTitle: 'Not with this account',
  missingTitle: 'Not here',
  back: 'Back to the stories',
} as const;

export const signIn = {
  title: 'Sign in to the desk',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  hint: 'For staff and contributors. Readers don’t need an account to comment.',
  out: 'You’re signed out.',
} as const;

export const setup = {
  title: 'Set up this paper',
  lead: 'There is nobody here yet. Whoever started Gazette sees a token in the terminal: it makes you the admin, once.',
  token: 'Token from the terminal',
  name: 'Your name',
  email: 'Email',
  password: 'Password',
  passwordHint: 'At least 12 characters. Three or four words do well.',
  submit: 'Create the admin',
} as const;

export const people = {
  lead: 'Roles build on each other. A contributor writes; an author publishes their own work; an editor publishes anyone’s, moderates and keeps sections and bylines; an admin also looks after people. A moderator looks after comments.',
  add: 'Add someone',
  done: {
    added: 'The account is there. Tell them the password in person; they sign in with it.',
    changed: 'The role is changed. It counts from their next click.',
    suspended: 'The account is suspended. They were signed out.',
    restored: 'The account works again.',
  },
  name: 'Name',
  email: 'Email',
  role: 'Role',
  password: 'First password',
  since: 'Since',
  byline: 'Give them a byline of their own',
  change: 'Change',
  suspend: 'Suspend',
  restore: 'Let in again',
  isSuspended: 'Suspended',
  you: 'you',
  bylines: 'Bylines',
  bylinesLead: 'Who can be named above a story: people with an account and without one, agencies, guests.',
  addByline: 'Add a byline',
  jobTitle: 'Job title',
  kind: 'Kind',
  person: 'Person',
  organisation: 'Organisation',
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
