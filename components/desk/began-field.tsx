'use client';

import { beganField } from '@/newsroom/settings/began';
import { useAnswer } from './action-form';

/**
 * What the form around it was drawn with, hidden: whoever saves it learns what somebody else changed meanwhile. After a refusal it
 * says what the answer says, because what was typed then has not seen more than that.
 */
export function BeganField({ values }: { values: Readonly<Record<string, string>> }) {
  const value = useAnswer().typed[beganField] ?? JSON.stringify(values);
  return <input key={value} type="hidden" name={beganField} defaultValue={value} />;
}
