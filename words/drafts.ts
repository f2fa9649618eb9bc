/** What the desk says of drafts that several people write: what came in, what is to be chosen, revisions, who is there. */
const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const fieldNames = {
  headline: 'the headline',
  kicker: 'the kicker',
  standfirst: 'the standfirst',
  dateline: 'the dateline',
  label: 'the label',
  sectionId: 'the section',
  bylines: 'the authors',
  tags: 'the tags',
  lead: 'the lead picture',
  evidence: 'the sources and claims',
} as const;
type Field = keyof typeof fieldNames;

function paragraphs(count: number): string {
  if (count === 0) return '';
  const small = ['', 'one paragraph', 'two paragraphs', 'three paragraphs', 'four paragraphs', 'five paragraphs'];
  return small[count] ?? `${count} paragraphs`;
}

export const drafts = {
  /** After a save that others’ changes came into. */
  others(others: { who: string[]; self: boolean; paragraphs: number; fields: Field[] }): string {
    const who = others.who.length > 0 ? and.format(others.who) : others.self ? 'You' : 'Somebody else';
    const where = others.who.length === 0 && others.self ? ' in another window' : '';
    const parts = [paragraphs(others.paragraphs), ...others.fields.map((field) => fieldNames[field])];
    const changed = parts.filter(Boolean);
    if (changed.length === 0) return `${who} saved this story${where} meanwhile; everything is in.`;
    return `${who} changed ${and.format(changed)}${where} meanwhile; ${where ? 'all of it is' : 'theirs and yours are'} in.`;
  },

  chooseTitle: 'Choose what shall stand',
  chooseLead: 'Everything else that either of you wrote is kept.',
  block: 'A paragraph',
  field: (field: Field) => fieldNames[field].replace('the ', '').replace(/^./, (letter) => letter.toUpperCase()),
  mine: 'Mine',
  theirs: (who: string | null) => (who ? `${who}’s` : 'Theirs'),
  you: 'You',
  ofOther: 'From my other window',
  third: 'Another text',
  thirdHint: 'In Markdown. It takes the place of both.',
  gone: 'Taken out',
  empty: 'Empty',
  changedAt: (who: string | null, moment: string) => `${who ?? 'Somebody'} changed it on ${moment}.`,
  choose: 'Save with these choices',

  open: (names: string[]) => `${and.format(names)} ${names.length === 1 ? 'has' : 'have'} this story open.`,
  openSelf: 'You have this story open in another window.',

  history: 'History',
  title: (headline: string) => `History of “${headline}”`,
  lead: 'The working draft as it stood after each stretch of work: cut after ten minutes, when somebody else writes, when it is planned or published, and whenever you keep it. Readers see none of it. Bringing one back publishes nothing, and what stood before stays in this list.',
  none: 'Nothing has been saved since the story was begun. Its first save begins the history.',
  when: 'When',
  who: 'Who',
  what: 'What',
  now: 'Stands now',
  nobody: 'The paper',
  cut: {
    time: '',
    person: '',
    hand: 'Kept',
    restored: '',
    planned: 'Planned',
    published: 'Published',
  },
  broughtBack: (moment: string) => `Brought back from ${moment}`,
  changes: 'What changed',
  from: 'From',
  to: 'To',
  compare: 'Compare',
  compareHint: 'Choose any two of the list.',
  since: (time: string) => `since ${time}`,
  same: 'The two say the same.',
  restore: 'Bring this one back',
  restoreEarlier: 'Bring the earlier one back',
  keep: 'Keep the draft as it stands',
  keepHint: 'Give it a name, such as “before the lawyer”. It stays in the history for as long as the story.',
  keepNow: 'Keep',
  list: 'Back to the history',
  older: 'Older',
  newest: 'Newest',
  done: {
    kept: 'The draft is kept under that name.',
    restored: 'That text is the draft again. What stood before is in the history.',
  },
} as const;
