import { ActionForm } from '@/components/desk/action-form';
import { queueAddress } from '@/newsroom/comments/queue';
import { undoAction } from '@/newsroom/comments/queue-actions';
import type { MeanwhileDto } from '@/newsroom/comments/queue-queries';
import { queue as words } from '@/words/queue';
import { PlaceFields, type QueuePlace } from './queue-place';

export interface QueueNoticeProps {
  did: string | null;
  done: number;
  /** When it was done, ISO 8601: what undoing names it by; '' where it cannot be taken back. */
  when: string;
  meanwhile: MeanwhileDto[];
  at: QueuePlace;
}

/** What was just done, what somebody else had done before, and the way to take it back. */
export function QueueNotice({ did, done, when, meanwhile, at }: QueueNoticeProps) {
  const said = did === 'many' ? words.many(done) : did === 'undo' ? words.undone(done) : words.did[did ?? ''];
  if (!said) return null;
  return (
    <div className="notice ok" role="status">
      <div>
        <p>{said}</p>
        {meanwhile.length > 0 && (
          <>
            <p>{words.meanwhile(meanwhile.length)}</p>
            <ul>
              {meanwhile.map(({ id, name, state, who }) => (
                <li key={id}>
                  <a href={queueAddress(at.tab, { id })}>
                    <bdi>{name}</bdi>
                  </a>
                  : {words.meanwhileOne(words.states[state], who)}
                </li>
              ))}
            </ul>
          </>
        )}
        {when && (
          <ActionForm action={undoAction}>
            <PlaceFields at={at} />
            <input type="hidden" name="at" value={when} />
            <button className="btn sm" type="submit" data-key="z" aria-keyshortcuts="z">
              {words.undo} <kbd>Z</kbd>
            </button>
          </ActionForm>
        )}
      </div>
    </div>
  );
}
