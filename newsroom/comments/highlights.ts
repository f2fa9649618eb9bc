import { plainText } from '@/newsroom/text/comment-text';
import type { CommentDto } from './comment';

/** What stands beside a conversation: links into it. Pure. */
export interface Highlights {
  picks: { id: string; name: string; quote: string }[];
  answers: { id: string; to: string; quote: string }[];
}

/** Most of each kind: the margin is for what is worth a look, not a second list. */
const most = 3;
/** Code points of a quotation. */
const quoted = 90;

/** The editors' picks and the author's replies among `conversations`, in the order in which they stand there. */
export function toHighlights(conversations: readonly CommentDto[]): Highlights {
  const found: Highlights = { picks: [], answers: [] };
  const look = (comments: readonly CommentDto[], above: CommentDto | null) => {
    for (const comment of comments) {
      const { id, name, badge, picked, tree, replyingTo, replies } = comment;
      const quote = tree ? firstWords(plainText(tree)) : '';
      const to = replyingTo?.name ?? (above?.tombstone ? '' : (above?.name ?? ''));
      if (picked && tree) found.picks.push({ id, name, quote });
      else if (badge === 'author' && tree && to) found.answers.push({ id, to, quote });
      look(replies, comment);
    }
  };
  look(conversations, null);
  return { picks: found.picks.slice(0, most), answers: found.answers.slice(0, most) };
}

function firstWords(text: string): string {
  const points = [...text];
  return points.length <= quoted
    ? text
    : `${points
        .slice(0, quoted)
        .join('')
        .replace(/\s+\S*$/, '')}…`;
}
