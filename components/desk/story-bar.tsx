import { ArrowLeft, Eye } from 'lucide-react';
import type { DeskStatus } from '@/newsroom/articles/desk-story';
import { story as words } from '@/words/desk-stories';
import { Status } from './status';

/** The bar above a story: the way back, how it stands, and what its form does. On a phone the second is a row of its own. */
export function StoryBar({
  status,
  standing,
}: {
  status: DeskStatus;
  /** Id of the element that says how the draft stands. */
  standing: string;
}) {
  return (
    <header className="edbar">
      <a className="iconbtn sm" href="/desk/articles" aria-label={words.back}>
        <ArrowLeft aria-hidden="true" />
      </a>
      <Status status={status} />
      <span id={standing} />
      <div className="r">
        <button className="btn sm quiet" type="submit" name="then" value="preview">
          <Eye aria-hidden="true" />
          {words.preview}
        </button>
        <button className="btn sm" type="submit">
          {words.save}
        </button>
        <button className="btn sm primary" type="submit" name="then" value="publish">
          {words.publish}
        </button>
      </div>
    </header>
  );
}
