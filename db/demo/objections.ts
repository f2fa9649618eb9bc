/** Who in the demo appeals against a decision, and what the newsroom knows of somebody. Pure. */
export const objection = {
  by: 'Terence Oake',
  words:
    'The piece says the traders want the bridge open on Saturdays. The reason they cannot is that nobody can park on Quay Street while it is open. That is the subject.',
} as const;

/** Somebody whose comments wait, whatever else they did. */
export const watched = {
  by: 'Rex Harding',
  reason: 'abusive',
  publicNote: 'Your last two comments were about people and not about what they wrote.',
  privateNote: 'Until the end of the season.',
  note: 'Knows the ferry office hours better than the ferry office. Worth a kind letter.',
} as const;
