import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { StoryDto } from '@/newsroom/articles/article';
import { lists } from '@/words/site';
import { Kicker, Names } from './kicker';
import { Picture } from './picture';

export function CommentCount({ story: { slug, commentCount, comments } }: { story: StoryDto }) {
  if (comments === 'off' || commentCount === 0) return null;
  return (
    <a className="cc" href={`/articles/${slug}#comments`} aria-label={lists.comments(commentCount)}>
      <Icon name="comment" />
      {commentCount}
    </a>
  );
}

/** Who wrote it and how many talk about it; nothing where neither is known. */
export function Meta({ story, children }: { story: StoryDto; children?: ReactNode }) {
  const isOpinion = story.label === 'opinion';
  if ((isOpinion || story.bylines.length === 0) && !children && story.commentCount === 0) return null;
  return (
    <p className="meta">
      {!isOpinion && story.bylines.length > 0 && (
        <span>
          <Names bylines={story.bylines} linked={false} />
        </span>
      )}
      {children}
      <CommentCount story={story} />
    </p>
  );
}

/** One story in a column. `size` is the headline's: s, m or l; `sizes` how wide its picture is drawn, none without it. */
export function Story({
  story,
  size = 's',
  sizes,
  standfirst = true,
  kicker = true,
}: {
  story: StoryDto;
  size?: 's' | 'm' | 'l';
  sizes?: string | undefined;
  standfirst?: boolean;
  kicker?: boolean;
}) {
  const withPicture = sizes !== undefined && story.picture !== null;
  return (
    <article className={`story${size === 's' ? '' : ` ${size}`}${withPicture ? ' swap' : ''}`}>
      {withPicture && story.picture && <Picture picture={story.picture} sizes={sizes} decorative />}
      {kicker && <Kicker story={story} />}
      {story.label === 'opinion' && (
        <p className="by">
          <Names bylines={story.bylines} linked={false} />
        </p>
      )}
      <h3>
        <a href={`/articles/${story.slug}`}>{story.headline}</a>
      </h3>
      {standfirst && story.standfirst && <p className="sf">{story.standfirst}</p>}
      <Meta story={story} />
    </article>
  );
}
