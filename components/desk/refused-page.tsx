import { answers } from '@/newsroom/answer';
import { desk } from '@/words/desk';
import { sentence } from '@/words/problems';

/** What stands where a page may not be seen, or is not there: 403 or 404 with a sentence and a way on. */
export function RefusedPage({ problem, status }: { problem: string; status: 403 | 404 }) {
  answers(status);
  return (
    <>
      <div className="dh">
        <h1>{status === 403 ? desk.refusedTitle : desk.missingTitle}</h1>
      </div>
      <p>{sentence(problem)}</p>
      <p className="hint">
        <a className="link" href="/desk">
          {desk.back}
        </a>
      </p>
    </>
  );
}
