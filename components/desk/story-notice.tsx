import type { DraftAnswer } from '@/newsroom/articles/draft-answer';
import { story as words } from '@/words/desk-stories';
import { Notice } from './action-form';

const { headline, kicker, standfirst, dateline, tags, section, authors, lead, body } = words;
const called = { headline, kicker, standfirst, dateline, tags, sectionId: section, bylines: authors, lead, body };

/** What the save was answered, with the ways on: sign in again, look at the other text, or save over it on purpose. */
export function StoryNotice({ answer, id }: { answer: DraftAnswer; id: string }) {
  const here = `/desk/articles/${id}`;
  return (
    <Notice answer={answer} called={called}>
      {answer.theirs !== null && (
        <p className="act">
          <a className="link" href={here} target="_blank" rel="noreferrer">
            {words.theirs}
          </a>
          <button className="btn sm" type="submit" name="over" value={answer.theirs}>
            {words.over}
          </button>
        </p>
      )}
      {answer.ended && (
        <p className="act">
          <a
            className="btn sm"
            href={`/desk/sign-in?return=${encodeURIComponent('/desk')}`}
            target="_blank"
            rel="noreferrer"
          >
            {words.signIn}
          </a>
        </p>
      )}
    </Notice>
  );
}
