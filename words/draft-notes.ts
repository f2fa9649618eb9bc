/** Notes of the newsroom on the margin of a draft. Refusals stand in problems.ts. */
export const draftNotes = {
  title: 'Notes',
  lead: 'For the newsroom alone: readers never see any of this.',
  count: (open: number) => (open === 0 ? 'Notes' : `Notes (${open})`),
  write: 'Write a note on this',
  words: 'Note',
  hint: (names: readonly string[]) =>
    names.length === 0
      ? ''
      : `@Name sends a letter to: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}.`,
  send: 'Write it',
  answer: 'Answer',
  sendAnswer: 'Send the answer',
  resolve: 'Resolve',
  reopen: 'Open again',
  resolvedBy: (name: string) => `Resolved by ${name}`,
  resolved: 'Resolved',
  on: 'On',
  gone: 'On paragraphs that are no longer in the draft, or read differently now',
  was: 'It was written about:',
  none: 'There are no notes yet. Choose a paragraph to write the first.',
  empty: 'The draft has no text yet, so there is nothing to write on.',
  all: 'All notes on a page of their own',
  paragraph: 'Paragraph',
  rule: 'Dividing line',
  done: 'Done.',
} as const;
