import type { DeskStory } from '@/newsroom/articles/desk-story';
import { handInAction, returnAction, takeBackAction } from '@/newsroom/articles/review/actions';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import type { Place } from '@/words/dates';
import { review as words } from '@/words/review';
import { ActionForm } from '../action-form';
import { LongField } from '../field';
import { ReviewNotice } from './review-notice';

/** Hands a draft in, takes it back, gives it back: what this person may do as it stands. */
export function ReviewBox({ story, actor, place }: { story: DeskStory; actor: UserActor; place: Place }) {
  const id = <input type="hidden" name="id" value={story.id} />;
  const asked = story.review?.review === 'asked';
  const mine = actor.userId === story.ownerId;
  return (
    <section className="further" id="review">
      <h2>{words.title}</h2>
      <ReviewNotice review={story.review} place={place} />
      {!asked && can(actor, 'article.hand-in', story) && (
        <ActionForm action={handInAction} className="stack" label={words.handIn} form="hand-in-">
          {id}
          <LongField name="note" form="hand-in-" label={words.note} hint={words.noteHint} rows={2} />
          <div className="act">
            <button className="btn" type="submit">
              {story.review ? words.again : words.handIn}
            </button>
          </div>
          <p className="hint">{words.handInHint}</p>
        </ActionForm>
      )}
      {asked && can(actor, 'article.return', story) && (
        <ActionForm action={returnAction} className="stack" label={words.back} form="return-">
          {id}
          <LongField name="note" form="return-" label={words.backNote} hint={words.backHint} rows={3} />
          <div className="act">
            <button className="btn" type="submit">
              {words.back}
            </button>
          </div>
        </ActionForm>
      )}
      {asked && mine && can(actor, 'article.hand-in', story) && (
        <ActionForm action={takeBackAction} label={words.takeBack}>
          {id}
          <button className="btn quiet" type="submit">
            {words.takeBack}
          </button>
        </ActionForm>
      )}
    </section>
  );
}
