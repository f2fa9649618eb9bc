'use client';

import { plans as words } from '@/words/plans';
import { useAnswer } from '../action-form';
import { TextField } from '../field';

/**
 * Now or at a time. Where the browser can tell by its styles alone (`:has`), the time is shown only where it is wanted;
 * elsewhere it stands there, and is not read for now.
 */
export function WhenField({ timeZone, value, later }: { timeZone: string; value: string; later: boolean }) {
  const { typed, turn } = useAnswer();
  const chosen = typed.when ?? (later ? 'later' : 'now');
  const kinds = [
    ['now', words.now, words.nowHint],
    ['later', words.later, words.laterHint],
  ] as const;
  return (
    <>
      <fieldset>
        <legend className="lbl">{words.when}</legend>
        <div className="seg" key={turn}>
          {kinds.map(([kind, name, hint]) => (
            <label key={kind}>
              <input type="radio" name="when" value={kind} defaultChecked={kind === chosen} />
              <span>
                {name}
                <small>{hint}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="for-later">
        <TextField name="at" type="datetime-local" label={words.time} hint={words.timeHint(timeZone)} value={value} />
      </div>
    </>
  );
}
