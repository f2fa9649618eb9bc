import { ActionForm } from '@/components/desk/action-form';
import { LongField } from '@/components/desk/field';
import type { QueueItemDto, Tab } from '@/newsroom/comments/queue';
import { decideAction, pickAction } from '@/newsroom/comments/queue-actions';
import { reasons } from '@/newsroom/comments/reasons';
import { queue as words } from '@/words/queue';

/** The decisions that this comment's state allows. The reasons stand in view, beside the comment and never over it. */
export function QueueDecision({ item, tab }: { item: QueueItemDto; tab: Tab }) {
  const { id, state } = item;
  const asks = state === 'held' ? 'reject' : state === 'shown' ? 'remove' : null;
  return (
    <>
      <ActionForm action={decideAction} className="mbar" label={words.decide}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="from" value={state} />
        <input type="hidden" name="tab" value={tab} />
        {state !== 'shown' && (
          <Verb verb="approve" primary>
            {state === 'held' ? words.approve : words.restore}
          </Verb>
        )}
        {(state === 'held' || state === 'shown') && <Verb verb="spam">{words.spam}</Verb>}
        {asks && (
          <details className="reas">
            <summary>{asks === 'reject' ? words.reasons : words.reasonsRemove}</summary>
            <fieldset>
              <legend className="vh">{asks === 'reject' ? words.reasons : words.reasonsRemove}</legend>
              <ul>
                {reasons.map(({ code, name, sentence, guideline }) => (
                  <li key={code}>
                    <label>
                      <input type="radio" name="reason" value={code} />
                      <span>
                        {name}
                        <small>
                          {sentence} {words.rule(guideline)}
                        </small>
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </fieldset>
            <LongField name="publicNote" label={words.publicNote} hint={words.publicNoteHint} rows={2} />
            <LongField name="privateNote" label={words.privateNote} rows={2} />
            <Verb verb={asks} danger>
              {words[asks]}
            </Verb>
          </details>
        )}
      </ActionForm>
      {state === 'shown' && (
        <ActionForm action={pickAction} className="mbar">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="tab" value={tab} />
          <input type="hidden" name="picked" value={item.picked ? 'no' : 'yes'} />
          <button className="btn" type="submit">
            {item.picked ? words.unpick : words.pick}
          </button>
        </ActionForm>
      )}
    </>
  );
}

function Verb(props: { verb: string; primary?: true; danger?: true; children: string }) {
  const { verb, primary, danger, children } = props;
  return (
    <button
      className={`btn${primary ? ' primary' : ''}${danger ? ' danger' : ''}`}
      type="submit"
      name="verb"
      value={verb}
    >
      {children}
    </button>
  );
}
