/** What the script itself says. Everything else is the server's sentence, taken from its answer. */
export const words = {
  posting: 'Posting…',
  posted: 'Your comment is posted.',
  refused: 'Your comment was not posted.',
  unreachable: 'We couldn’t reach the server.',
  unreachableMore:
    'Your comment is still in the box. When you’re online again, press Post comment: the same words are never taken twice.',
  opening: 'Opening the reply form…',
  cancel: 'Cancel reply',
  fold: (name: string) => `Fold ${name} and replies`,
  folded: (replies: number) => `and ${replies} ${replies === 1 ? 'reply' : 'replies'}:`,
  fresh: (comments: number) => `${comments} new comment${comments === 1 ? '' : 's'}`,
  sinceVisit: (comments: number) => `${comments < 200 ? comments : 'More than 200'} new since your last visit.`,
  keys: 'Keyboard shortcuts',
  keysMore: 'J next comment, K the one before, R reply, F fold',
  share: 'Share',
  copied: 'The link is copied.',
  print: 'Print',
  notes: (on: boolean) => `Notes: ${on ? 'on' : 'off'}`,
  closeNotes: 'Close notes',
} as const;
