'use client';

import type { InputHTMLAttributes, ReactNode } from 'react';
import { useAnswer } from './action-form';

interface Named {
  name: string;
  label: string;
  hint?: string;
  /** What stands in it before anything was typed. */
  value?: string;
  /** Told apart where one page holds several forms with the same fields. */
  form?: string;
}

/** What an input says of its own error, and what stands in it now. */
export function useField({ name, hint, value = '', form = '' }: Omit<Named, 'label'>) {
  const answer = useAnswer();
  const id = `f-${form}${name}`;
  const error = answer.fields[name];
  const described = [...(error ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : [])].join(' ');
  const attributes = {
    id,
    name,
    className: 'input',
    ...(error ? { 'aria-invalid': true as const } : {}),
    ...(described ? { 'aria-describedby': described } : {}),
  };
  return { id, error, attributes, key: `${name}-${answer.turn}`, now: answer.typed[name] ?? value };
}

/** Label, control, error and hint of one field. */
export function Labelled(props: {
  id: string;
  label: string;
  error?: string | undefined;
  hint?: string | undefined;
  children: ReactNode;
}) {
  const { id, label, error, hint, children } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
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

/** A field of one line. */
export function TextField({
  label,
  hint,
  value,
  form,
  ...input
}: Named & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'value' | 'form'>) {
  const field = useField({
    name: input.name,
    ...(hint ? { hint } : {}),
    ...(value ? { value } : {}),
    ...(form ? { form } : {}),
  });
  return (
    <Labelled id={field.id} label={label} error={field.error} hint={hint}>
      <input key={field.key} {...input} {...field.attributes} defaultValue={field.now} />
    </Labelled>
  );
}

/** A field of several lines. */
export function LongField({ label, rows, ...named }: Named & { rows: number }) {
  const field = useField(named);
  return (
    <Labelled id={field.id} label={label} error={field.error} hint={named.hint}>
      <textarea key={field.key} rows={rows} {...field.attributes} defaultValue={field.now} />
    </Labelled>
  );
}

/** One choice of a list. */
export function ChoiceField({
  label,
  choices,
  ...named
}: Named & { choices: readonly (readonly [value: string, words: string])[] }) {
  const field = useField(named);
  return (
    <Labelled id={field.id} label={label} error={field.error} hint={named.hint}>
      <select key={field.key} {...field.attributes} defaultValue={field.now}>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
