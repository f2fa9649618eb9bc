'use client';

import { useActionState } from 'react';
import { recommendAction } from '@/newsroom/comments/reader-actions';
import { recommendAddress, unrecommended } from '@/newsroom/comments/reader-state';
import { sentence } from '@/words/problems';

/**
 * The one form behind every Recommend button of a page: the buttons name it, so that a long thread does not carry a form for
 * each comment. `place` says where they stand. A client component for the refusal's sake only, as the reply form is.
 */
export function RecommendForm({ slug, place }: { slug: string; place: string }) {
  const [{ problem, values }, recommend] = useActionState(recommendAction, unrecommended, recommendAddress(slug));
  return (
    <form id="recommend" action={recommend} hidden={problem === null}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="place" value={place} />
      {problem !== null && (
        <p className="notice bad" role="alert">
          {sentence(problem, values)}
        </p>
      )}
    </form>
  );
}
