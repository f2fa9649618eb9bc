'use client';

import type { Asked } from '@/newsroom/articles/drafts/asked';
import { diffWords, fullEffort } from '@/newsroom/trust/word-diff';
import { momentOf, type Place } from '@/words/dates';
import { drafts as words } from '@/words/drafts';
import { Pieces } from '../article/difference-parts';
import { useAnswer } from './action-form';

/**
 * What two changed differently, side by side, inside the story form: mine, theirs, or another text. Plain choices and a button
 * of the form, so that they work without a script.
 */
export function ConflictChoices({ asked, place }: { asked: readonly Asked[]; place: Place }) {
  if (asked.length === 0) return null;
  return (
    <section className="clash" aria-labelledby="clash">
      <h2 id="clash">{words.chooseTitle}</h2>
      <p className="hint">{words.chooseLead}</p>
      {asked.map((one) => (
        <OneChoice key={`${one.key} ${one.seen}`} one={one} place={place} />
      ))}
      <button className="btn primary" type="submit">
        {words.choose}
      </button>
    </section>
  );
}

function OneChoice({ one, place }: { one: Asked; place: Place }) {
  const { key, field, was, theirs, mine, who, self, at, seen, third } = one;
  const { typed } = useAnswer();
  const name = field ? words.field(field) : words.block;
  const chosen = typed[`choice-${key}`];
  return (
    <fieldset>
      <legend>{name}</legend>
      {at && <p className="hint">{words.changedAt(self ? words.you : who, momentOf(at, place))}</p>}
      <input type="hidden" name={`seen-${key}`} value={seen} />
      <div className="pair">
        <Side name={key} value="mine" chosen={chosen === 'mine'} label={words.mine} was={was} text={mine} />
        <Side
          name={key}
          value="theirs"
          chosen={chosen === 'theirs'}
          label={self ? words.ofOther : words.theirs(who)}
          was={was}
          text={theirs}
        />
      </div>
      {third && (
        <div className="third">
          <label>
            <input type="radio" name={`choice-${key}`} value="third" defaultChecked={chosen === 'third'} />{' '}
            {words.third}
          </label>
          <textarea
            className="input"
            name={`third-${key}`}
            aria-label={`${name}: ${words.third}`}
            rows={field ? 2 : 4}
            defaultValue={typed[`third-${key}`] ?? theirs ?? mine ?? ''}
          />
          {!field && <p className="hint">{words.thirdHint}</p>}
        </div>
      )}
    </fieldset>
  );
}

function Side({
  name,
  value,
  chosen,
  label,
  was,
  text,
}: {
  name: string;
  value: 'mine' | 'theirs';
  chosen: boolean;
  label: string;
  was: string | null;
  text: string | null;
}) {
  return (
    <label className="side">
      <span>
        <input type="radio" name={`choice-${name}`} value={value} defaultChecked={chosen} /> {label}
      </span>
      {text === null ? <em>{words.gone}</em> : null}
      {text === '' ? <em>{words.empty}</em> : null}
      {text ? (
        <span className="words">
          <Pieces pieces={diffWords(was ?? '', text, { left: fullEffort })} />
        </span>
      ) : null}
    </label>
  );
}
