'use client';

import { useAnswer } from '../action-form';

/** A box to tick, with what it means and what is wrong with it. */
export function TickField({ name, label, hint }: { name: string; label: string; hint: string }) {
  const { fields, typed, turn } = useAnswer();
  const error = fields[name];
  const id = `f-${name}`;
  return (
    <div className="field">
      <label className="check" htmlFor={id}>
        <input
          key={turn}
          id={id}
          type="checkbox"
          name={name}
          defaultChecked={typed[name] === 'on'}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${error ? `${id}-error ` : ''}${id}-hint`}
        />
        <span>{label}</span>
      </label>
      {error && (
        <p className="err" id={`${id}-error`}>
          {error}
        </p>
      )}
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
