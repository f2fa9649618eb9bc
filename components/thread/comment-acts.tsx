import { Icon } from '@/components/ui/icon';
import type { CommentDto } from '@/newsroom/comments/comment';
import { commentAddress, replyAddress } from '@/newsroom/comments/reply-state';
import { reportAddress } from '@/newsroom/comments/reports/reported';
import { thread as words } from '@/words/thread';

/** What a reader can do with a comment. The same for everybody; the reader's script adds what is personal. */
export function CommentActs({ comment, slug, open }: { comment: CommentDto; slug: string; open: boolean }) {
  const { id, name, recommends } = comment;
  return (
    <p className="ca">
      <button type="submit" form="recommend" name="on" value={id}>
        <Icon name="up" />
        <span>{words.recommend}</span> <span className="vh">{words.commentOf(name)}</span>
        <span className="num">{recommends > 0 ? recommends : ''}</span>
      </button>
      {open && (
        <a href={`${replyAddress(slug, id)}#leave-a-reply`} rel="nofollow" aria-label={words.replyTo(name)}>
          {words.reply}
        </a>
      )}
      <a className="lo" href={commentAddress(slug, id)} rel="nofollow" aria-label={words.linkTo(name)}>
        {words.link}
      </a>
      <a className="lo" href={reportAddress(slug, id)} rel="nofollow" aria-label={words.reportTo(name)}>
        {words.report}
      </a>
    </p>
  );
}
