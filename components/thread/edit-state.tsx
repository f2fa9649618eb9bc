import type { EditPageDto } from '@/newsroom/comments/edits/editable';
import { momentOf, type Place, timeOf } from '@/words/dates';
import { sentence } from '@/words/problems';
import { editPage as words } from '@/words/reader-acts';
import { CommentText } from './comment-text';

/** Until when one's comment may be changed, or why it may not; with `shown`, what it says now. */
export function EditState({ edit, place, shown }: { edit: EditPageDto; place: Place; shown: boolean }) {
  const { fault, until, waits, minutes, tree } = edit;
  return (
    <>
      {fault && !shown && <p className="notice">{sentence(fault, { minutes })}</p>}
      {!fault && (
        <p className="guide">
          {until === null ? (
            words.held
          ) : (
            <>
              {words.until}{' '}
              <time dateTime={until} data-countdown="" title={momentOf(until, place)}>
                {timeOf(until, place)}
              </time>{' '}
              {words.untilMore}
            </>
          )}{' '}
          {waits && words.waits} {words.rules}
        </p>
      )}
      {shown && (
        <div className="par">
          <p>{words.says}</p>
          <CommentText tree={tree} />
        </div>
      )}
    </>
  );
}
