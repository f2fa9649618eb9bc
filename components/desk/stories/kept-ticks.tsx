'use client';

import { useEffect, useRef } from 'react';
import { useAnswer } from '../action-form';

/** Ticks the boxes of the form `form` again after a refusal: React empties a form that was answered, whatever the answer. */
export function KeptTicks({ form }: { form: string }) {
  const answer = useAnswer();
  const ticked = useRef<readonly HTMLInputElement[]>([]);

  useEffect(() => {
    const sent = (event: SubmitEvent) => {
      const sender = event.target as HTMLFormElement;
      if (sender.id !== form) return;
      const boxes = [...sender.elements].filter((one) => one instanceof HTMLInputElement);
      ticked.current = boxes.filter(({ type, checked }) => type === 'checkbox' && checked);
    };
    document.addEventListener('submit', sent, true);
    return () => document.removeEventListener('submit', sent, true);
  }, [form]);

  useEffect(() => {
    if (answer.problem) for (const box of ticked.current) box.checked = true;
  }, [answer]);
  return null;
}
