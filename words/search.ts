/** What searching says. */
export const search = {
  title: 'Search',
  titleFor: (words: string) => `Search: ${words}`,
  label: 'Search stories and comments',
  button: 'Search',
  placeholder: 'Try a headline or a name',
  hint: 'Words are all looked for. Put “quotation marks” around words that belong together, or between two that will both do, and a minus before one you do not want. A name finds what it is signed under.',
  stories: (count: number, more: boolean) =>
    more
      ? `More than ${count.toLocaleString('en-GB')} stories`
      : count === 1
        ? '1 story'
        : `${count.toLocaleString('en-GB')} stories`,
  comments: (count: number, more: boolean) =>
    more ? `more than ${count} comments` : count === 1 ? '1 comment' : `${count} comments`,
  both: (stories: string, comments: string) => `${stories} and ${comments}`,
  moreNote: (count: number) => `The newest ${count} are shown. One word more finds the others.`,
  best: 'Best match first',
  newest: 'Newest first',
  order: 'Order of the results',
  none: (words: string) => `No stories match “${words}”.`,
  nothing: (words: string) => `No stories or comments match “${words}”.`,
  meant: 'Did you mean',
  empty: 'Those words stand in nearly every text. Add one that does not.',
  narrowed: 'Nothing is left within this choice.',
  widen: 'Show all results',
  inComments: 'In comments',
  allComments: (count: number, more: boolean) => (more ? 'All these comments' : `All ${count} comments`),
  backToStories: 'Back to stories',
  on: (headline: string) => `on ${headline}`,
  narrow: 'Narrow the results',
  section: 'Section',
  when: 'When',
  kind: 'Kind',
  any: 'All',
  anyTime: 'Any time',
  whens: { month: 'Past month', year: 'Past year', earlier: 'Earlier' },
  pages: 'Pages of results',
  span: (from: number, to: number, of: number) => `${from} to ${to} of ${of.toLocaleString('en-GB')}`,
  back: 'Back',
  next: 'Next',
  problem: 'Error:',
  problems: {
    'search-too-long':
      'That is more than 200 characters. Your words are still in the box: keep the few that matter most and search again.',
    'text-broken':
      'Some of those characters were broken on their way here. Your words are still in the box: type them again and search once more.',
  },
} as const;
