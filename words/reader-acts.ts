/** What readers do with a comment: recommend it, report it, change their own. */
export const recommendPage = {
  title: 'Recommend a comment',
  back: 'Back to the conversation',
  yours: 'You recommend this comment.',
  takeBack: 'Take it back',
} as const;

export const reportPage = {
  title: (name: string) => `Report a comment by ${name}`,
  titleGone: 'Your report',
  lead: 'Tell an editor what is wrong with this comment. Its writer is not told who reported it.',
  reasons: 'What is wrong with it?',
  note: 'Anything an editor should know',
  noteHint: 'Up to 1,000 characters. Only editors and moderators read it.',
  send: 'Send report',
  cancel: 'Back to the comment',
  guidelines: 'Community guidelines',
  thanks: 'Thank you. Your report is with the moderators.',
  saidAs: 'You reported it as:',
  next: 'A person reads the comment and decides. Where several readers report the same comment, it is taken off the page until somebody has looked. Come back to this address in this browser to see what was decided.',
  illegal: 'Every moderator has been told at once.',
  upheld: 'An editor read your report and took the comment down. Thank you.',
  refused: 'An editor read your report and decided that the comment stays. Reports are weighed, not counted.',
  withdrawn: 'The writer has withdrawn this comment.',
} as const;

/** How each reason is put to a reader, who is no moderator. Keys are those of newsroom/comments/reasons.ts. */
export const reportReasons: Readonly<Record<string, string>> = {
  offensive: 'It is meant to offend rather than to argue.',
  abusive: 'It attacks a person, not the argument.',
  harassment: 'It pursues somebody across the conversation.',
  hate: 'It attacks people for who they are.',
  spam: 'It is spam.',
  advertising: 'It advertises something.',
  illegal: 'It is against the law.',
  'personal-data': 'It gives away somebody’s private details.',
  'off-topic': 'It is off the subject of this story.',
  misinformation: 'It says something that is not true.',
  other: 'Something else.',
};

export const editPage = {
  title: 'Change your comment',
  until: 'You can change it until',
  untilMore: 'or until somebody replies.',
  held: 'Your comment waits for an editor. You can change it until somebody has decided.',
  waits: 'Your last change waits for an editor. Readers see the earlier words until then.',
  rules:
    'The new words are read by the same rules as a new comment. What it said before stays to be read behind “edited”.',
  says: 'What it says now:',
  save: 'Save changes',
  cancel: 'Back to the comment',
  edit: 'Edit',
} as const;

export const editsPage = {
  title: (name: string) => `What ${name} changed`,
  lead: 'The comment as it was first public, and what was changed since, newest first.',
  now: 'As it stands now',
  changed: 'Changed',
  first: 'First words, of',
  back: 'The comment in its conversation',
} as const;

export const tipPage = {
  link: 'Spotted an error?',
  title: 'Spotted an error?',
  lead: 'Say what is wrong in this story. Who wrote it and the editors read it; what turns out to be wrong is corrected in public.',
  words: 'What is wrong, and what is right?',
  quote: 'The words that are wrong',
  quoteHint: 'Copied from the story, if it is about some of its words.',
  email: 'Your email address',
  emailHint:
    'Optional. It will not be published, and nobody at the desk sees it. Where this browser has confirmed it, a letter says what became of this.',
  send: 'Send',
  cancel: 'Back to the story',
  thanks: 'Thank you. It is with the newsroom.',
  next: 'Whoever wrote the story, or an editor, looks into it. What was wrong is listed, with the story, under',
  corrections: 'Corrections',
} as const;
