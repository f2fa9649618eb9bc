'use client';

import type { InputHTMLAttributes, ReactNode } from 'react';
import { useAnswer } from './action-form';

interface Named {
  name: string;
  label: string;
  hint?: string | undefined;
  /** What stands in it before anything was typed. */
  value?: string | undefined;
  /** Told apart where one page holds several forms with the same fields. */
  form?: string | undefined;
  /** The field of the refusal that is shown here, where it is called otherwise. */
  errorOf?: string | undefined;
  /** Classes of the control instead of `input`. */
  look?: string | undefined;
}

/** What a control says of its own error, and what stands in it now: what was typed, else its value. */
function useField({ name, hint, value = '', form = '', errorOf, look = 'input' }: Named) {
  const answer = useAnswer();
  const error = answer.fields[errorOf ?? name];
  const id = `f-${form}${errorOf ?? name}`;
  const described = [...(error ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : [])].join(' ');
  return {
    id,
    error,
    /** A new key with every answer, because React leaves a control's default alone once it stands. */
    key: `${name}-${answer.turn}`,
    control: {
      id,
      name,
      className: look,
      defaultValue: answer.typed[name] ?? value,
      ...(error ? { 'aria-invalid': true } : {}),
      ...(described ? { 'aria-describedby': described } : {}),
    },
  };
}

/** Label, control, error and hint of one field. */
function Labelled({
  id,
  label,
  error,
  hint,
  bare = false,
  children,
}: {
  id: string;
  label: string;
  error: string | undefined;
  hint: string | undefined;
  bare?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={id} className={bare ? 'vh' : undefined}>
        {label}
      </label>
      {children}
      {error && (
        <p className="err" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, keyof Named>;

/** A field of one line. */
export function TextField({ name, label, hint, value, form, errorOf, look, ...input }: Named & Input) {
  const { id, error, key, control } = useField({ name, label, hint, value, form, errorOf, look });
  return (
    <Labelled id={id} label={label} error={error} hint={hint}>
      <input key={key} {...input} {...control} />
    </Labelled>
  );
}

/** A field of several lines. `bare`: drawn as what it will be, without its label, which stands in it while it is empty. */
export function LongField({ rows, bare = false, ...named }: Named & { rows: number; bare?: boolean }) {
  const { id, error, key, control } = useField(named);
  return (
    <Labelled id={id} label={named.label} error={error} hint={named.hint} bare={bare}>
      <textarea key={key} rows={rows} placeholder={bare ? named.label : undefined} {...control} />
    </Labelled>
  );
}

/** One choice of a list. */
export function ChoiceField({
  choices,
  ...named
}: Named & { choices: readonly (readonly [value: string, words: string])[] }) {
  const { id, error, key, control } = useField(named);
  const chosen = control.defaultValue;
  return (
    <Labelled id={id} label={named.label} error={error} hint={named.hint}>
      <select key={key} {...control}>
        {choices.some(([value]) => value === chosen) || <option value={chosen}>{chosen}</option>}
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
