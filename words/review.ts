/** A draft between its writer and who publishes it. Refusals stand in problems.ts. */
export const review = {
  title: 'Review',
  asked: (who: string, moment: string) => `${who} handed this in on ${moment}.`,
  returned: (who: string, moment: string) => `${who} gave this back on ${moment}.`,
  handIn: 'Hand in for review',
  handInHint: 'The desk gets a letter and finds it under In review. You can go on writing.',
  again: 'Hand in again',
  note: 'What to look at',
  noteHint: 'If you like. It goes with the letter.',
  takeBack: 'Take back',
  back: 'Give back',
  backNote: 'What to change',
  backHint: 'The writer gets it by letter, and reads it above the story.',
} as const;

/** What else becomes of a story before, or beside, its readers. */
export const shelf = {
  embargoTitle: 'Embargo',
  embargo: 'Nobody publishes it before',
  embargoHint: (zone: string) => `By the clocks of ${zone}. Empty lifts it.`,
  embargoed: (moment: string) => `Under embargo until ${moment}. It can be planned for then, or later.`,
  setEmbargo: 'Set the embargo',
  archiveTitle: 'Archive',
  archiveHint: 'Puts it away, out of the lists of the desk. Readers notice nothing.',
  archived: 'This story is put away, out of the lists of the desk.',
  archive: 'Put it away',
  unarchive: 'Take it out again',
} as const;

/** Links for outsiders. */
export const previewLinks = {
  title: 'Preview links',
  lead: 'Whoever has the link reads the draft as it is then, without an account, until the link ends.',
  note: 'For whom',
  noteHint: 'For the list here alone.',
  days: 'It works for',
  daysOf: (days: number) => (days === 1 ? '1 day' : `${days} days`),
  make: 'Make a link',
  made: 'The link is made. It is shown this once, so copy it now.',
  link: 'The link',
  ends: (moment: string) => `ends ${moment}`,
  ended: 'has ended',
  revoked: 'is revoked',
  revoke: 'Revoke',
  unnamed: 'For somebody',
  by: (who: string) => `made by ${who}`,
} as const;

/** The page behind such a link. */
export const outside = {
  title: 'A draft',
  lead: 'This is a draft. It may change, or never be published; please don’t pass it on.',
} as const;
