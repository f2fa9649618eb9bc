import { type NotedDto, notesAddress } from '@/newsroom/comments/notes/note';
import { historyPath } from '@/newsroom/trust/history';
import { notes as words } from '@/words/thread';

/** What a note is about, one line: the paragraph it stands at, or that it was written about an earlier version and what changed since. */
export function Noted({ on, slug }: { on: NotedDto; slug: string }) {
  return (
    <p className="rto">
      {on.stands ? (
        <a href={notesAddress(slug, on.block)} rel="nofollow">
          {words.on}
        </a>
      ) : on.since ? (
        <a href={historyPath(slug, on.since)}>{words.earlier}</a>
      ) : (
        <span>{words.earlier}</span>
      )}
      <q dir="auto">{on.quote}</q>
    </p>
  );
}
