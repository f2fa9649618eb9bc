import type { NoteOn } from '@/newsroom/comments/notes/note';
import { notes as words } from '@/words/thread';

/** What a note hangs on, in hidden fields; shown too where the form is shown `again` without its paragraph. None where that is gone. */
export function NoteFields({ on, again }: { on: NoteOn | null; again: boolean }) {
  return (
    <div className="noted">
      {on && again && (
        <>
          <p className="req">{words.about}</p>
          <blockquote className="par">
            <p dir="auto">{on.quote}</p>
          </blockquote>
        </>
      )}
      {on && (
        <>
          <input type="hidden" name="block" value={on.block} />
          <input type="hidden" name="quote" value={on.quote} />
          <input type="hidden" name="version" value={on.version} />
        </>
      )}
    </div>
  );
}
