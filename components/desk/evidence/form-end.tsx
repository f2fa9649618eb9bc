import { evidenceDesk as words } from '@/words/evidence';

/** The button of a form of one source or claim; where one is changed, the way out as well. */
export function FormEnd({ id, isChange, add }: { id: string; isChange: boolean; add: string }) {
  return (
    <div className="act">
      <button className="btn" type="submit">
        {isChange ? words.save : add}
      </button>
      {isChange && (
        <a className="link" href={`/desk/articles/${id}/sources`}>
          {words.leave}
        </a>
      )}
    </div>
  );
}
