'use client';

import type { ReactNode } from 'react';
import { useAnswer } from './action-form';

/** Fields of a form that are folded away until somebody wants them; open where the form was refused. It stands inside the form. */
export function Fold({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const { problem, turn } = useAnswer();
  return (
    <details className="fold" key={turn} open={problem !== null}>
      <summary>{summary}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}
