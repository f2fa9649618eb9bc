import { Bookmark, Check, CircleSlash, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/desk/action-form';
import { LongField } from '@/components/desk/field';
import type { QueueItemDto } from '@/newsroom/comments/queue';
import { decideAction, pickAction } from '@/newsroom/comments/queue-actions';
import { reasons } from '@/newsroom/comments/reasons';
import { queue as words } from '@/words/queue';
import { PlaceFields, type QueuePlace } from './queue-place';
import { ReasonsFold } from './reasons-fold';

/**
 * The decisions that this comment's state allows, in one bar, each with its key. The reasons open inside the bar: beside the
 * comment and never over it; on a phone as a sheet from below.
 */
export function QueueDecision({ item, at }: { item: QueueItemDto; at: QueuePlace }) {
  const { id, state, picked } = item;
  const yes = { held: 'approve', shown: 'keep' }[state as string] ?? 'approve';
  const no = ({ held: 'reject', shown: 'remove' } as const)[state as 'held'];
  return (
    <div className="mbar">
      <ActionForm action={decideAction} label={words.decide}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="from" value={state} />
        <input type="hidden" name="words" value={item.words} />
        <PlaceFields at={at} />
        <Verb verb={yes} letter="a" look="primary" icon={<Check aria-hidden="true" />}>
          {yes === 'keep' ? words.keep : state === 'held' ? words.approve : words.restore}
        </Verb>
        {no && (
          <ReasonsFold>
            <summary className="btn danger" data-key="r" aria-keyshortcuts="r">
              <X aria-hidden="true" />
              {words[no]}
              <kbd>R</kbd>
            </summary>
            <div className="sheet">
              <fieldset>
                <legend>{no === 'reject' ? words.reasons : words.reasonsRemove}</legend>
                <ul>
                  {reasons.map(({ code, key, name, sentence, guideline }) => (
                    <li key={code}>
                      <label>
                        <input type="radio" name="reason" value={code} data-reason={key} />
                        <kbd>{key}</kbd>
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
              <button className="btn danger" type="submit" name="verb" value={no} data-key="reject">
                {words[no]}
              </button>
            </div>
          </ReasonsFold>
        )}
        {no && (
          <Verb verb="spam" letter="s" icon={<CircleSlash aria-hidden="true" />}>
            {words.spam}
          </Verb>
        )}
      </ActionForm>
      {state === 'shown' && (
        <ActionForm action={pickAction}>
          <input type="hidden" name="id" value={id} />
          <PlaceFields at={at} />
          <input type="hidden" name="picked" value={picked ? 'no' : 'yes'} />
          <button className="btn" type="submit" data-key="f" aria-keyshortcuts="f">
            <Bookmark aria-hidden="true" />
            {picked ? words.unpick : words.pick}
            <kbd>F</kbd>
          </button>
        </ActionForm>
      )}
    </div>
  );
}

function Verb(props: { verb: string; letter: string; look?: string; icon: ReactNode; children: string }) {
  const { verb, letter, look = '', icon, children } = props;
  return (
    <button
      className={`btn ${look}`.trim()}
      type="submit"
      name="verb"
      value={verb}
      data-key={letter}
      aria-keyshortcuts={letter}
    >
      {icon}
      {children}
      <kbd>{letter.toUpperCase()}</kbd>
    </button>
  );
}
