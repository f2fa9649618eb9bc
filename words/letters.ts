/** What letters say. `quote` is somebody's own words: shortened and set apart, never part of a sentence of ours. */
export interface LetterItem {
  /** Who said it, where. */
  head: string;
  quote: string;
}
export interface LetterWords {
  subject: string;
  title: string;
  lead: string;
  items: LetterItem[];
  /** What stands below the items: how many more there are. */
  rest: string;
  button: string;
  /** Why this person gets it. */
  why: string;
}

const count = (number: number, one: string, many: string) => (number === 1 ? one : many.replace('#', String(number)));

export function commentsWaiting(number: number, items: LetterItem[]): LetterWords {
  const title = count(number, 'A comment waits for you', '# comments wait for you');
  const rest = number - items.length;
  return {
    subject: title,
    title,
    lead: 'A rule held what is quoted here. Readers do not see it until somebody has decided.',
    items,
    rest: rest > 0 ? count(rest, 'One more waits.', '# more wait.') : '',
    button: 'Open the queue',
    why: 'You get this because your account moderates comments, at most once an hour.',
  };
}

export function commentsOnYourArticle(headline: string, number: number, items: LetterItem[]): LetterWords {
  const title = count(number, 'A new comment on your story', '# new comments on your story');
  const rest = number - items.length;
  return {
    subject: `${title}: ${headline}`,
    title,
    lead: `On “${headline}”`,
    items,
    rest: rest > 0 ? count(rest, 'One more is below the story.', '# more are below the story.') : '',
    button: 'Read and reply',
    why: 'You get this because you are named above the story, at most once an hour for each story. Replies to this letter are not posted.',
  };
}

export function passwordChanged(moment: string): LetterWords {
  return {
    subject: 'Your password was changed',
    title: 'Your password was changed',
    lead: `Somebody gave your account a new password on ${moment}. Every browser that was signed in as you has to sign in again.`,
    items: [],
    rest: 'If you did not ask for it, tell an admin of the paper at once.',
    button: 'Sign in',
    why: 'You get this because it is your account. It cannot be stopped.',
  };
}

export const letters = {
  said: (name: string) => `${name} wrote:`,
  saidOn: (name: string, headline: string) => `${name}, on “${headline}”:`,
  stop: 'Stop letters like this one',
  stopMore: 'One click, no sign-in.',
} as const;

/** What a letter of each kind is called, in the outbox and where it is stopped. */
export const letterNames: Readonly<Record<string, string>> = {
  'comment-waiting': 'Comments that wait',
  'comment-on-your-article': 'New comments on your stories',
  'password-changed': 'Password changed',
};

/** The page behind the link in a letter. */
export const unsubscribe = {
  title: 'Letters from this paper',
  lead: (what: string) => `Letters of this kind: ${what}.`,
  going: 'You get them now.',
  stopped: 'You get no more of them.',
  stop: 'Stop these letters',
  again: 'Send them again',
  more: 'This concerns you and this kind of letter only. Nothing changes until you press the button.',
} as const;

/** The outbox of the desk. */
export const outbox = {
  title: 'Letters',
  toFolder: 'No mail server is set, so letters are not sent: each lies in a file here, and can be read below.',
  toServer:
    'Letters leave by the mail server that is set. Those it did not take are tried again, for about fifteen hours.',
  none: 'There are no letters yet. One is written when a comment waits, or when somebody comments on a colleague’s story.',
  kind: 'Letter',
  to: 'To',
  made: 'Written',
  state: 'State',
  states: {
    waiting: 'To be sent',
    retrying: 'Not taken yet, tried again',
    sent: 'Sent',
    filed: 'In the outbox',
    'given-up': 'Given up',
    needless: 'Not needed any more',
  },
  next: 'Next try',
  fault: 'The mail server said:',
  back: 'All letters',
  kept: 'Listed for 30 days.',
} as const;
