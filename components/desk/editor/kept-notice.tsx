import { editor as words } from '@/words/editor';
import type { Kept } from './saving';

/** What this browser kept and nobody saved: to be taken or thrown away. */
export function KeptNotice({
  copies,
  take,
  drop,
}: {
  copies: readonly Kept[];
  take: (kept: Kept) => void;
  drop: (kept: Kept) => void;
}) {
  return copies.map((kept) => (
    <div key={kept.window} className="notice" role="status">
      <p>{words.kept(new Date(kept.at))}</p>
      <button className="btn sm" type="button" onClick={() => take(kept)}>
        {words.restore}
      </button>
      <button className="btn sm quiet" type="button" onClick={() => drop(kept)}>
        {words.discard}
      </button>
    </div>
  ));
}
