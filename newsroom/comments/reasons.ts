/** One reason a comment may be refused for: its key in the queue, its name there, and the sentence readers are told. */
export interface Reason {
  readonly code: string;
  readonly key: string;
  readonly name: string;
  readonly sentence: string;
  /** The numbered paragraph of /guidelines it rests on. */
  readonly guideline: number;
}

/** The eleven reasons, in the order of their keys. Pure; the one table for queue, tombstone, author and record. */
export const reasons: readonly Reason[] = [
  { code: 'offensive', key: '1', name: 'Offensive', sentence: 'Meant to offend rather than to argue.', guideline: 1 },
  { code: 'abusive', key: '2', name: 'Abusive', sentence: 'Attacks a person, not the argument.', guideline: 1 },
  {
    code: 'harassment',
    key: '3',
    name: 'Harassment',
    sentence: 'Pursues somebody across the conversation.',
    guideline: 1,
  },
  { code: 'hate', key: '4', name: 'Hate', sentence: 'Attacks people for who they are.', guideline: 1 },
  { code: 'spam', key: '5', name: 'Spam', sentence: 'Spam.', guideline: 4 },
  { code: 'advertising', key: '6', name: 'Advertising', sentence: 'Advertising.', guideline: 4 },
  { code: 'illegal', key: '7', name: 'Illegal', sentence: 'Held on legal advice.', guideline: 5 },
  {
    code: 'personal-data',
    key: '8',
    name: 'Personal data',
    sentence: 'Gives away somebody’s private details.',
    guideline: 5,
  },
  { code: 'off-topic', key: '9', name: 'Off topic', sentence: 'Off the subject of this story.', guideline: 2 },
  { code: 'misinformation', key: '0', name: 'Misinformation', sentence: 'Makes an untested claim.', guideline: 3 },
  { code: 'other', key: '-', name: 'Other', sentence: 'Against the guidelines of this paper.', guideline: 6 },
];

export function reasonOf(code: string | null): Reason | undefined {
  return reasons.find((reason) => reason.code === code);
}
