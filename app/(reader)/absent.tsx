import { Gone } from '@/components/article/gone';
import { NotFound } from '@/components/site/not-found';
import { answers } from '@/newsroom/answer';
import type { GoneDto } from '@/newsroom/articles/article';
import type { Place } from '@/words/dates';

/** What a page returns where there is nothing: the whole not-found page, answered 404. */
export function missing() {
  answers(404);
  return <NotFound />;
}

/** What a page returns where an article was withdrawn: what is left of it, answered 410. */
export function gone(what: GoneDto, place: Place) {
  answers(410);
  return <Gone gone={what} place={place} />;
}
