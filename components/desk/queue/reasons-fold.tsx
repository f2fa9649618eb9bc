'use client';

import type { ReactNode } from 'react';
import { useAnswer } from '@/components/desk/action-form';

/** The reasons, folded until they are asked for, and open where the form was refused: what it asks for is in them. */
export function ReasonsFold({ children }: { children: ReactNode }) {
  const { problem, turn } = useAnswer();
  return (
    <details className="reas" key={turn} open={problem !== null || undefined}>
      {children}
    </details>
  );
}
