import type { ReviewDto } from '@/newsroom/articles/review/review';
import { momentOf, type Place } from '@/words/dates';
import { story } from '@/words/desk-stories';
import { review as words } from '@/words/review';

/** Who has handed a draft in or given it back, and what they said. Nothing where neither. */
export function ReviewNotice({ review, place }: { review: ReviewDto | null; place: Place }) {
  if (!review) return null;
  const say = review.review === 'asked' ? words.asked : words.returned;
  return (
    <aside className="notice" aria-label={words.title}>
      <div>
        <p>{say(review.by ?? story.somebody, momentOf(review.at, place))}</p>
        {review.note && (
          <blockquote dir="auto" className="words">
            {review.note}
          </blockquote>
        )}
      </div>
    </aside>
  );
}
