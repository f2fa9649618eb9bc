/** What letters say. `quote` is somebody's own words: shortened and set apart, never part of a sentence of ours. */
export interface LetterItem {
  /** Who said it, where. */
  head: string;
  quote: string;
  /** What the letter is about, not what it reminds of. */
  theirs?: boolean;
  /** The title says whose words they are already, so that they stand alone where they are set apart by more than words. */
  titled?: boolean;
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

export function commentCalledIllegal(isPublic: boolean, reports: number, item: LetterItem): LetterWords {
  const title = 'A reader calls a comment illegal';
  return {
    subject: title,
    title,
    lead: isPublic
      ? 'It is public until somebody has decided. Please look at it now.'
      : 'It is not public at the moment. Please look at it now.',
    items: [item],
    rest: reports > 1 ? `${reports} readers have reported it for that.` : '',
    button: 'Read the reports and decide',
    why: 'You get this because your account moderates comments: at once for each comment, and at most once an hour for the same one.',
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

export function commentsRouted(headline: string, number: number, items: LetterItem[]): LetterWords {
  const title = count(number, 'A comment may hold a correction', '# comments may hold a correction');
  return {
    subject: `${title}: ${headline}`,
    title,
    lead: `A moderator sent this to whoever writes “${headline}”. If it is right, correct the story and name the comment; if not, say that you have looked.`,
    items,
    rest: '',
    button: 'Open the story',
    why: 'You get this because the story is yours, at most once an hour for each story. Replies to this letter are not posted.',
  };
}

export function passwordReset(paper: string, minutes: number): LetterWords {
  return {
    subject: `A new password for ${paper}`,
    title: 'Choose a new password',
    lead: `Somebody asked for a new password for your account. If it was you, open the link in the next ${minutes} minutes. If it was not, do nothing: your password stays.`,
    items: [],
    rest: '',
    button: 'Choose a new password',
    why: 'You get this because it was asked for with this address. The link works once.',
  };
}

export function invited(paper: string, by: string, role: string, until: string): LetterWords {
  return {
    subject: `${by} invites you to ${paper}`,
    title: `Join ${paper}`,
    lead: `${by} has invited you to work at ${paper}. Your role: ${role}. Open the link, check your name and choose a password.`,
    items: [],
    rest: `The link works once, until ${until}.`,
    button: 'Create your account',
    why: 'You get this because somebody typed this address to invite you. If you do not know the paper, do nothing.',
  };
}

const notPosted = 'Replies to this letter are not posted.';

export function replyToYourComment(
  name: string,
  headline: string,
  number: number,
  items: LetterItem[],
  { asked, byAuthor }: { asked: boolean; byAuthor: boolean },
): LetterWords {
  const title = number === 1 ? `${name} replied to your comment` : `${number} replies to your comment`;
  const rest = number - (items.length - 1);
  const why = asked
    ? 'You get this because you asked for it below your comment, at most once an hour.'
    : 'You get this because you commented with your account, at most once an hour.';
  return {
    subject: title,
    title,
    lead: byAuthor ? `As the author of “${headline}”` : `On “${headline}”`,
    items: number === 1 ? items.map((item) => ({ ...item, titled: item.theirs === true })) : items,
    rest: rest > 0 ? count(rest, 'One more is in the conversation.', '# more are in the conversation.') : '',
    button: 'Read and reply',
    why: `${why} ${notPosted}`,
  };
}

/** Why somebody is told what became of a comment: a guest has confirmed an address, an account has commented. */
const whyOwn = (guest: boolean) =>
  `${guest ? 'You get this because you confirmed this address.' : 'You get this because you commented with your account.'} ${notPosted}`;

export function yourCommentPublished(number: number, items: LetterItem[], guest: boolean): LetterWords {
  const title = count(number, 'Your comment is public', '# of your comments are public');
  const rest = number - items.length;
  return {
    subject: title,
    title,
    lead: 'An editor has read what waited and let it stand.',
    items,
    rest: rest > 0 ? count(rest, 'So is one more.', 'So are # more.') : '',
    button: 'Read it in its conversation',
    why: whyOwn(guest),
  };
}

export function yourCommentDeclined(
  number: number,
  removed: boolean,
  items: LetterItem[],
  guest: boolean,
): LetterWords {
  const title = removed
    ? count(number, 'Your comment was taken down', '# of your comments were taken down')
    : count(number, 'Your comment was not published', '# of your comments were not published');
  return {
    subject: title,
    title,
    lead: 'Readers do not see what is quoted here. If you think that is wrong, ask for another look: somebody else than who decided looks at it.',
    items,
    rest: '',
    button: number === 1 ? 'Ask for another look' : 'See your comments',
    why: whyOwn(guest),
  };
}

export function yourAppealDecided(upheld: boolean, items: LetterItem[], guest: boolean): LetterWords {
  const title = upheld ? 'Your comment is public after another look' : 'The decision on your comment stands';
  return {
    subject: title,
    title,
    lead: upheld
      ? 'You asked for another look. The decision was taken back: readers see your comment.'
      : 'You asked for another look. Readers still don’t see your comment.',
    items,
    rest: '',
    button: upheld ? 'Read it in its conversation' : 'See the decision and the answer',
    why: whyOwn(guest),
  };
}

export function yourTipSettled(headline: string, said: string, correction: string | null): LetterWords {
  const title = correction === null ? 'What you spotted was looked into' : 'What you spotted is corrected';
  const items = [
    { head: `You wrote on “${headline}”`, quote: said },
    ...(correction === null ? [] : [{ head: 'The correction says', quote: correction, theirs: true }]),
  ];
  return {
    subject: title,
    title,
    lead:
      correction === null
        ? 'Somebody at the paper read it, and the story stays as it is. Thank you for looking closely.'
        : 'Thank you. It stands on the story and in the list of corrections.',
    items,
    rest: '',
    button: 'Read the story',
    why: 'You get this because you left this address with what you spotted, from a browser that has confirmed it.',
  };
}

/** The only letter an address gets before it is confirmed. It holds nobody's words. */
export function confirmAddress(paper: string, posted: boolean): LetterWords {
  return {
    subject: `Confirm your address for ${paper}`,
    title: 'Is this your address?',
    lead: posted
      ? `Somebody left a comment at ${paper} with this address and asked for a letter when somebody replies. If it was you, confirm the address. If it was not, do nothing: nothing else is sent here.`
      : `Somebody asked at ${paper} for the comments that were written with this address. If it was you, confirm the address. If it was not, do nothing: nothing else is sent here.`,
    items: [],
    rest: '',
    button: 'Confirm this address',
    why: 'You get this once. Opening the link changes nothing; a button on its page does. It works for thirty days.',
  };
}

export function yourCommentsLink(paper: string): LetterWords {
  return {
    subject: `Your comments at ${paper}`,
    title: 'Your comments',
    lead: 'Somebody asked for a way to the comments of this address. If it was you, open it within an hour, in the browser you want to see them in. If it was not, do nothing.',
    items: [],
    rest: '',
    button: 'See your comments',
    why: 'You get this because it was asked for. The link works once.',
  };
}

export const letters = {
  youWrote: 'You wrote:',
  youWroteOn: (headline: string) => `You wrote on “${headline}”:`,
  deskWrote: 'The editor wrote:',
  because: (sentence: string, rule: number) => `${sentence} (Guidelines, rule ${rule})`,
  changedOn: (name: string, headline: string) => `${name}, who wants to change a comment on “${headline}”:`,
  moderatorWrote: 'The moderator wrote:',
  youAppealed: 'You asked for another look:',
  deskAnswered: 'Somebody else than who decided looked, and answers:',
  said: (name: string) => `${name} wrote:`,
  saidOn: (name: string, headline: string) => `${name}, on “${headline}”:`,
  stop: 'Stop letters like this one',
  stopHere: 'Stop letters about this conversation alone',
  stopMore: 'One click, no sign-in.',
} as const;

/** What a letter of each kind is called, in the outbox and where it is stopped. */
export const letterNames: Readonly<Record<string, string>> = {
  'comment-waiting': 'Comments that wait',
  'comment-illegal': 'Comments that a reader calls illegal',
  'comment-on-your-article': 'New comments on your stories',
  'comment-routed': 'Comments that may hold a correction of your stories',
  'plan-refused': 'Plans that could not be done',
  'review-asked': 'Stories handed in for a second reader',
  'review-returned': 'Stories of yours that came back',
  'note-for-you': 'Notes on drafts that name you',
  'reply-to-your-comment': 'Replies to your comments',
  'your-comment-published': 'Comments of yours that an editor let stand',
  'your-comment-declined': 'Comments of yours that an editor refused or took down',
  'your-appeal-decided': 'Answers where you asked for another look',
  'your-tip-settled': 'What became of an error you spotted',
  'confirm-address': 'Confirm an address',
  'your-comments': 'Link to one’s own comments',
  'address-changed': 'Address changed, to the old one',
  'password-changed': 'Password changed',
  'password-reset': 'Link to a new password',
  'factor-on': 'Second step switched on',
  'factor-changed': 'Second step switched off',
  'codes-renewed': 'Recovery codes made anew',
  invitation: 'Invitation',
};

/** The page behind the link in a letter. */
export const unsubscribe = {
  title: 'Letters from this paper',
  lead: (what: string) => `Letters of this kind: ${what}.`,
  conversation: (headline: string) =>
    headline ? `Letters about one conversation below “${headline}”.` : 'Letters about one conversation.',
  going: 'You get them now.',
  stopped: 'You get no more of them.',
  stop: 'Stop these letters',
  again: 'Send them again',
  more: 'This concerns you and this kind of letter only. Nothing changes until you press the button.',
  conversationMore:
    'This concerns you and this one conversation only: letters about your other comments go on. Nothing changes until you press the button.',
} as const;

/** The outbox of the desk. */
export const outbox = {
  title: 'Letters',
  guest: 'A guest',
  former: 'Somebody’s old address',
  invited: 'Somebody invited',
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
  again: 'Send again',
  next: 'Next try',
  fault: 'The mail server said:',
  back: 'All letters',
  kept: 'Listed for 30 days.',
} as const;
