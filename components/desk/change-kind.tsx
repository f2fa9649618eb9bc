'use client';

import { longestCorrection } from '@/newsroom/trust/correction';
import { tips as tipWords } from '@/words/desk-lists';
import { correcting, publishing } from '@/words/desk-stories';
import { useAnswer } from './action-form';
import { ChoiceField, LongField, TextField } from './field';

const kinds = [
  ['substantive', publishing.substantive, publishing.substantiveHint],
  ['correction', correcting.kind, correcting.kindHint],
  ['minor', publishing.minor, publishing.minorHint],
] as const;

type Choices = readonly (readonly [id: string, words: string])[];

/**
 * What kind of change is published, and what is said of it. Where the browser can tell by its styles alone (`:has`), only
 * the fields of the chosen kind are shown; elsewhere all of them stand there, and those of the other kinds are not read.
 * `led`: comments that may have led to a correction, `tips`: what readers said,
 * `tip`: the one it is begun from, with the words it begins with.
 */
export function ChangeKind({
  led,
  tips,
  tip,
}: {
  led: Choices;
  tips: Choices;
  tip: { id: string; words: string } | null;
}) {
  const { typed, turn } = useAnswer();
  const chosen = typed.change ?? (tip ? 'correction' : 'substantive');
  return (
    <div className="kinds stack">
      <fieldset>
        <legend className="lbl">{publishing.change}</legend>
        <div className="seg three" key={turn}>
          {kinds.map(([value, name, hint]) => (
            <label key={value}>
              <input type="radio" name="change" value={value} defaultChecked={value === chosen} />
              <span>
                {name}
                <small>{hint}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="for-note">
        <LongField name="note" label={publishing.note} hint={publishing.noteHint} rows={2} />
      </div>
      <div className="for-correction stack">
        <LongField
          name="words"
          label={correcting.words}
          hint={correcting.wordsHint(longestCorrection)}
          value={tip?.words}
          rows={4}
        />
        <ChoiceField
          name="severity"
          label={correcting.severity}
          hint={correcting.severityHint}
          value="minor"
          choices={Object.entries(correcting.severities)}
        />
        {tips.length > 0 && (
          <ChoiceField
            name="tip"
            label={tipWords.led}
            hint={tipWords.ledHint}
            value={tip?.id ?? ''}
            choices={[['', tipWords.ledNone], ...tips]}
          />
        )}
        {led.length > 0 && (
          <ChoiceField
            name="led"
            label={correcting.led}
            hint={correcting.ledHint}
            choices={[['', correcting.ledNone], ...led]}
          />
        )}
        <TextField
          name="comment"
          label={correcting.comment}
          hint={correcting.commentHint}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
    </div>
  );
}
