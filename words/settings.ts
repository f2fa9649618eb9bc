/** What the desk says of the paper's own settings. */
export const settingsPages = {
  label: 'Settings',
  publication: 'The paper',
  rules: 'Rules for comments',
} as const;

export const publicationPage = {
  title: 'Settings',
  lead: 'What the paper is called and how it looks. Readers see a change on the next page they open.',
  done: {
    settings: 'The settings are saved.',
    merged: 'The settings are saved. What a colleague changed since you opened them is in, too.',
  },
  save: 'Save',
  who: 'The paper',
  name: 'Name',
  tagline: 'One line below the name',
  contact: 'Where the paper can be written to',
  contactHint: 'An email address that everybody may see. It stands at the foot of every page; empty for none.',
  place: 'Language and time',
  language: 'Language of the pages',
  languageHint: 'A code as browsers and screen readers know it: en-GB, de, pt-BR. It does not translate anything.',
  timeZone: 'Time zone',
  timeZoneHint: 'Dates, plans and the archive go by the clocks of this zone.',
  colours: 'Colour',
  accent: 'In the light theme',
  accentDark: 'In the dark theme',
  accentHint: (usual: string, ratio: string) =>
    `Of links, of what is chosen and of the first button: # and six digits. Now ${ratio}:1 where it is hardest to read; text needs 4.5:1. Empty for the usual ${usual}.`,
  comments: 'Comments',
  commentsNow: (on: boolean, policy: string) =>
    on ? `People can comment. Held until somebody approves it: ${policy}.` : 'Comments are off in the whole paper.',
  commentsChange: 'Change it among the rules for comments',
  policies: { open: 'nothing', 'first-timers': 'a person’s first comment', all: 'every comment' },
} as const;
