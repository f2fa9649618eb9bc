import { deleteAction, readdressAction } from '@/newsroom/articles/actions';
import { isLegal } from '@/newsroom/articles/article';
import type { DeskStory } from '@/newsroom/articles/desk-story';
import type { PlanDto } from '@/newsroom/articles/plans/plan';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { publishing } from '@/words/desk-stories';
import { ActionForm } from './action-form';
import { TextField } from './field';
import { WithdrawalForm } from './plans/withdrawal-form';

/** What else can be done to a story, each as its own small form; only what this person may do now is offered. */
export function AfterPublishing({
  story,
  actor,
  plans,
  timeZone,
}: {
  story: DeskStory;
  actor: UserActor;
  plans: readonly PlanDto[];
  timeZone: string;
}) {
  const id = <input type="hidden" name="id" value={story.id} />;
  return (
    <>
      {isLegal('set-comments', story.state) && can(actor, 'article.set-comments', story) && (
        <section className="further">
          <h2>{publishing.commentsTitle}</h2>
          <p>{publishing.modes[story.comments]}</p>
          <p>
            <a className="link" href={`/desk/articles/${story.id}/thread`}>
              {publishing.commentsSet}
            </a>
          </p>
        </section>
      )}
      {story.firstPublishedAt && can(actor, 'article.readdress', story) && (
        <section className="further">
          <h2>{publishing.readdressTitle}</h2>
          <ActionForm action={readdressAction} className="stack" label={publishing.readdressTitle}>
            {id}
            <TextField
              name="slug"
              label={publishing.address}
              hint={publishing.readdressHint}
              value={story.slug ?? ''}
              autoComplete="off"
              spellCheck={false}
            />
            <div className="act">
              <button className="btn" type="submit">
                {publishing.readdress}
              </button>
            </div>
          </ActionForm>
        </section>
      )}
      {can(actor, 'article.unpublish', story) && (
        <WithdrawalForm story={story} mayBePlanned={plans.some(({ act }) => act === 'publish')} timeZone={timeZone} />
      )}
      {!story.firstPublishedAt && can(actor, 'article.delete', story) && (
        <section className="further">
          <h2>{publishing.deleteTitle}</h2>
          <ActionForm action={deleteAction} className="stack" label={publishing.deleteTitle}>
            {id}
            <p className="hint">{publishing.deleteHint}</p>
            <div className="act">
              <button className="btn danger" type="submit">
                {publishing.delete}
              </button>
            </div>
          </ActionForm>
        </section>
      )}
    </>
  );
}
