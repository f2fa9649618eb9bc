import { NotFound } from '@/components/site/not-found';
import { answers } from '@/newsroom/answer';

/** What a page returns where there is nothing: the whole not-found page, answered 404. */
export function missing() {
  answers(404);
  return <NotFound />;
}
