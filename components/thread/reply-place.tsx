import { Icon } from '@/components/ui/icon';
import type { ReplyPlaceDto } from '@/newsroom/comments/queries';
import { commentAddress } from '@/newsroom/comments/reply-state';
import { sentence } from '@/words/problems';
import { thread as words } from '@/words/thread';
import { CommentText } from './comment-text';

/** What a reply is about: the story, the comment that is answered, or that there is no such comment. */
export function ReplyPlace({ place, missing }: { place: ReplyPlaceDto; missing: boolean }) {
  const { slug, headline, parent } = place;
  return (
    <>
      <p className="ctx">
        {words.on} <a href={`/articles/${slug}`}>{headline}</a>
      </p>
      {missing && (
        <div className="notice warn">
          <Icon name="alert" />
          <p>{sentence('parent-missing')}</p>
        </div>
      )}
      {parent && (
        <blockquote className="par">
          <p>
            <a href={commentAddress(slug, parent.id)} rel="nofollow">
              <b>
                <bdi>{parent.name}</bdi>
              </b>{' '}
              {words.wrote}
            </a>
          </p>
          <CommentText tree={parent.tree} />
        </blockquote>
      )}
    </>
  );
}
