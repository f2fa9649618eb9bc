/**
 * The one table of refusals: what happened, then what to do. Keys are the `problem` and `fields` of a Refusal; `{name}` is
 * filled from its `values`. Add yours under your room's heading.
 */
const problems = {
  // anything
  'not-allowed': 'You can’t do that with the account you’re using.',
  'form-unreadable': 'Part of the form didn’t arrive. Check it below and send it again.',

  // the thread
  'reply-faulty': 'Your comment isn’t posted yet.',
  'text-missing': 'Write something first. A sentence is plenty.',
  'text-too-short': 'That’s a little short. A sentence is plenty.',
  'text-too-long': 'That’s {over} characters over the {max} a comment may have. Shorten it, or post it in two parts.',
  'text-broken': 'Some characters didn’t arrive whole. Look for � in the text, replace them and post again.',
  'text-too-many-links':
    'A comment can carry {max} links, and this one has {links}. Keep the ones that matter most and post again.',
  'your-name-missing': 'Add the name you’d like to be known by here.',
  'your-name-too-long': 'That’s longer than the {max} characters a name may have. Shorten it.',
  'name-reserved': 'That’s the name of somebody at this paper. Use your own, or add something to it.',
  'email-missing': 'Add your email address. It will not be published.',
  'email-too-long': 'That’s longer than an email address can be. Check it.',
  'email-no-at': 'That address is missing an @.',
  'email-no-domain': 'That address is missing the part after the @.',
  'email-unreadable': 'That doesn’t look like one email address. Check it for spaces, commas and brackets.',
  'thread-closed': 'Comments on this story are closed, so this one wasn’t posted. Your text is still below.',
  'thread-off': 'This story takes no comments.',
  'article-missing': 'There is no story at this address any more, so your comment wasn’t posted.',
  'parent-missing': 'The comment you’re replying to isn’t public. You can post yours to the story instead.',
  'said-already': 'You’ve posted these words here already.',
  'posting-quickly':
    'You’re posting quickly. Wait {seconds} seconds, then press Post comment again. Your comment is still in the box.',

  // the queue
  'comment-missing': 'There is no such comment.',
  'decided-meanwhile': '{who} has decided this one meanwhile: it is {state}. Nothing was changed.',
  'reason-missing': 'Choose a reason first. The commenter is told it.',
  'note-too-long': 'That note is longer than {max} characters. Shorten it.',
} as const;

export type Problem = keyof typeof problems;

/** The sentence for `problem`, its numbers and names filled in. An unknown key is a fault of ours and says so plainly. */
export function sentence(problem: string, values: Readonly<Record<string, string | number>> = {}): string {
  const template: string | undefined = (problems as Record<string, string>)[problem];
  if (!template) return 'That didn’t work. Nothing was changed.';
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
