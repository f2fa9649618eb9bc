import { liveAction } from '@/newsroom/articles/front-page/actions';
import { front as words } from '@/words/front';
import { ActionForm } from '../action-form';

/** Shows readers the arrangement, or gives it up; where both are the same there is nothing to do. */
export function LiveForm({ seen, differs }: { seen: string; differs: boolean }) {
  return (
    <ActionForm action={liveAction} className="golive" label={words.putLive}>
      <input type="hidden" name="seen" value={seen} />
      <p>{differs ? words.differs : words.same}</p>
      <div className="act">
        <a className="btn" href="/desk/front/preview">
          {words.preview}
        </a>
        {differs && (
          <>
            <button className="btn primary" type="submit" name="press" value="live">
              {words.putLive}
            </button>
            <button className="btn quiet" type="submit" name="press" value="back">
              {words.takeBack}
            </button>
          </>
        )}
      </div>
    </ActionForm>
  );
}
