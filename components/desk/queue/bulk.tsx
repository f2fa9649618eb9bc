'use client';

import type { ReactNode } from 'react';
import { useAnswer } from '../action-form';

/** The box of one comment of the list. What was ticked stays ticked where the act on all of them is refused. */
export function Tick({ value, label, current }: { value: string; label: string; current: boolean }) {
  const { turn, typed } = useAnswer();
  const ticked = typed.chosen?.split(' ').includes(value) ?? false;
  return (
    <label className="tick">
      <input
        key={turn}
        type="checkbox"
        name="chosen"
        value={value}
        defaultChecked={ticked}
        data-key={current ? 'x' : undefined}
      />
      <span className="vh">{label}</span>
    </label>
  );
}

/** What can be done with those that are ticked: folded until it is asked for, open where it was refused. */
export function BulkFold({ summary, children }: { summary: string; children: ReactNode }) {
  const { turn } = useAnswer();
  return (
    <details className="bulk" open={turn > 0}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
