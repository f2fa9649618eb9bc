/** What the conversation under a story says. */
export const thread = {
  count: (comments: number) => (comments === 1 ? '1 comment' : `${comments.toLocaleString('en-GB')} comments`),
  commentsOn: 'Comments on',
  first: 'Be the first to comment',
  invitation: 'Were you there, or do you know more than we do? First-hand accounts help most.',
  manners: 'Argue with the piece, not the person.',
  guidelines: 'Community guidelines',
  sortBy: 'Sort comments',
  sorts: { best: 'Best', newest: 'Newest', oldest: 'Oldest' },
  pages: 'Pages of comments',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  earlier: 'Previous page',
  further: 'Next page',
  all: (comments: number) => `Read all ${comments.toLocaleString('en-GB')} comments`,
  pick: 'Editors’ pick',
  author: 'Author',
  staff: 'Staff',
  edited: 'edited',
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  replyingTo: 'Replying to',
  replyingToRemoved: 'Replying to a comment that is gone',
  removed: 'Comment removed by an editor.',
  withdrawn: 'Withdrawn by its author.',
  rule: (number: number) => `Guidelines, rule ${number}`,
  closed: 'Comments on this story are closed.',
  closedMore: 'What was said stays here to read and to link to.',
  paused: 'This paper takes no comments at the moment.',
  on: 'On',
  wrote: 'wrote:',
  whole: 'The whole conversation',
  inConversation: 'One comment in its conversation',
} as const;

/** The form below a story. */
export const replyForm = {
  heading: 'Leave a Reply',
  notes: 'Your email address will not be published. Required fields are marked *',
  notesSignedIn: 'Required fields are marked *',
  signedIn: 'You’re posting as',
  cancel: 'Cancel reply',
  text: 'Comment',
  name: 'Name',
  email: 'Email',
  counter: 'Up to 4,000 characters',
  help: 'Formatting help',
  formats: [
    ['*slanted*', 'for emphasis'],
    ['**strong**', 'for weight'],
    ['> their words', 'to quote someone'],
    ['- one thing', 'for a list'],
    ['[text](https://…)', 'for a link; bare links work too'],
  ],
  trap: 'Leave this empty',
  post: 'Post comment',
  policy: {
    open: '',
    'first-timers': 'An editor reads your first comment before it appears.',
    all: 'An editor reads every comment before it appears.',
  },
  error: 'Error:',
  faults: (faults: number) =>
    faults === 1
      ? 'One thing to fix before we can post this.'
      : `${['', '', 'Two', 'Three'][faults] ?? faults} things to fix before we can post this.`,
  mend: { text: 'Your comment', name: 'Your name', email: 'Your email address' },
  toTheFirst: 'Read it here',
} as const;

/** What only its author reads, at the comment's own address. */
export const own = {
  moderators: 'A comment that isn’t public',
  held: 'Thank you. Your comment is with an editor.',
  heldMore: 'It appears in the conversation when an editor approves it. Keep this address to see what became of it.',
  guidelines: 'Community guidelines',
  waiting: 'Waiting for review',
  onlyYou: 'Only you can see this.',
  why: 'Why it waits:',
  rejected: 'An editor decided not to publish your comment.',
  removed: 'An editor took your comment down.',
  withdrawn: 'You withdrew this comment.',
  shown: 'Your comment is public.',
  withdraw: 'Withdraw it',
  withdrawMore: 'Nobody will see it. You can post the same words again later.',
  /** By the name of the rule that answered first, with the value it met and its setting. */
  reasons: {
    links: (value: string | number | null) => `It has ${value} links. One is allowed without a look.`,
    trap: () => 'A field that people don’t see was filled in. Browsers sometimes do that by themselves.',
    everybody: () => 'At the moment an editor reads every comment here first.',
    'first-timer': () => 'It’s the first comment from this browser. An editor reads everybody’s first one.',
  } as Record<string, (value: string | number | null) => string>,
  reasonUnknown: 'An editor reads it before it appears.',
} as const;
