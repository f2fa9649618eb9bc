'use client';

import type { Claim, Source } from '@/newsroom/articles/evidence/evidence';
import { evidenceDesk as words } from '@/words/evidence';
import { useAnswer } from '../action-form';

/** The sources of the story, to be ticked, each with the place in it. */
export function RestsOn({ sources, uses }: { sources: readonly Source[]; uses: Claim['sources'] }) {
  const { typed, turn, fields } = useAnswer();
  const place = (id: string) => typed[`place-${id}`] ?? uses.find((use) => use.id === id)?.place ?? '';
  const isUsed = (id: string) => (turn > 0 ? `rests-${id}` in typed : uses.some((use) => use.id === id));
  return (
    <fieldset className="rests" id="f-claim-sources" key={turn}>
      <legend>{words.rests}</legend>
      {fields.sources && <p className="err">{fields.sources}</p>}
      {sources.length === 0 && <p className="hint">{words.restsNone}</p>}
      {sources.map(({ id, title }) => (
        <div key={id}>
          <label className="check">
            <input type="checkbox" name={`rests-${id}`} defaultChecked={isUsed(id)} /> <span>{title}</span>
          </label>
          <input
            className="input"
            name={`place-${id}`}
            aria-label={words.place(title)}
            placeholder="p. 14"
            defaultValue={place(id)}
          />
        </div>
      ))}
    </fieldset>
  );
}
