import type { CommentTree } from '@/newsroom/text/comment-tree';
import { replyForm as words } from '@/words/thread';
import { CommentText } from './comment-text';

/** What a text would look like, above the form it is still in. */
export function Preview({ tree }: { tree: CommentTree | undefined }) {
  if (!tree) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: what was asked for is where reading goes on
    <section className="preview" aria-label={words.previewed} tabIndex={-1} autoFocus>
      <p className="hint">{words.previewed}</p>
      <CommentText tree={tree} />
    </section>
  );
}
