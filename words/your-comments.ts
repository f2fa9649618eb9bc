/** What somebody reads about comments of one's own, and about letters to one's own address. */
export const yourComments = {
  title: 'Your comments',
  stand: 'What you wrote here and what became of it. Only you see this page.',
  none: 'There is no comment from this browser yet.',
  noneAccount: 'You have written no comment with this account yet.',
  noKey: 'This browser has written nothing here. If you commented from another one, a letter brings you back to it.',
  list: 'What you wrote',
  on: 'On',
  older: 'Older comments',
  newest: 'From the newest',
  open: 'Open it, change it or withdraw it',
  look: 'Open it',
  again: 'Ask for another look',
  appeal: 'Your appeal',
  waits: 'Somebody else than who decided reads it.',
  edited: 'The words are erased.',
  states: {
    held: 'Waits for an editor',
    shown: 'Public',
    rejected: 'Not published',
    spam: 'Not published',
    removed: 'Taken down',
    withdrawn: 'Withdrawn by you',
  },
  why: 'Why it waits:',
  said: {
    asked: 'If there is anything to send to that address, a letter is on its way. It can take a few minutes.',
    confirmed: 'This browser belongs to your address now.',
    saved: 'Saved.',
    erased: 'It is erased.',
  },
} as const;

/** Letters to somebody who comments. */
export const yourLetters = {
  title: 'Letters to you',
  account: 'They go to the address of your account.',
  confirmed: (hint: string) => `They go to ${hint}, which you have confirmed.`,
  unconfirmed: (hint: string) =>
    `You get no letters: the address ${hint} is not confirmed. Confirming it also lets your next comments count as yours from every browser.`,
  noAddress: 'You get no letters: no address is kept with your comments.',
  confirm: 'Confirm the address by a letter',
  once: 'An address that is not confirmed gets one letter ever, so look for it before you ask again.',
  on: 'You get them.',
  off: 'You don’t get them.',
  stop: 'Stop them',
  again: 'Send them',
} as const;

/** The form for a link by letter. */
export const askForLink = {
  title: 'From another browser',
  lead: 'Type the address you comment with. A letter to it holds a link that shows its comments in this browser.',
  email: 'Email',
  send: 'Send me the link',
} as const;

/** The page behind that link. */
export const byLetter = {
  confirm: 'Confirm your address',
  'your-comments': 'Your comments',
  confirmLead:
    'Press the button if this is your address. From then on this paper may write to you when somebody replies.',
  'your-commentsLead': 'Press the button to see the comments of your address in this browser.',
  elsewhere: (name: string, headline: string, moment: string) =>
    `It was asked for in another browser, by “${name}”, who commented on “${headline}” on ${moment}. If that was not you, leave this page: pressing the button would make that comment yours.`,
  button: 'Yes, this is my address',
  more: 'Nothing changes until you press it. The link works once.',
  over: 'This link has been used or is too old',
  overMore: 'Ask for a new one.',
} as const;

/** What can be taken away, and what can be erased. */
export const yourData = {
  title: 'Your data',
  take: 'Take everything away as a file',
  takeMore: 'Your comments with what was decided about them, and the addresses you typed.',
  takeAccount: 'Your comments with what was decided about them, and what your account says of you.',
  erase: 'Erase your address, or your words too',
  eraseTitle: 'Erase your data',
  eraseLead: 'This can’t be taken back.',
  address: 'Your address goes: from your comments, from the letters that wait, from every choice about them.',
  texts: 'My words too: everything I wrote here, in every state',
  stays:
    'What stays: replies that other people wrote, and in the place of a comment that has some, a line that its author withdrew it. The public record keeps that a decision was made, and nothing of what it was about.',
  keys: 'This browser still knows that comments were its own, without words and without an address.',
  button: 'Erase it',
  back: 'Leave everything as it is',
} as const;
