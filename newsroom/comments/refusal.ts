import { type Refusal, refuse } from '@/newsroom/outcome';
import { limits, type Verdict } from './comment';
import type { Draft } from './draft';
import { linkLimits } from './policy';

/** A verdict that refuses, as the answer to who sent the words. */
export function toRefusal({ rule, value }: Verdict, draft: Draft): Refusal {
  if (rule === 'posting-quickly') return refuse(rule, 429, { values: { seconds: value ?? 0 } });
  if (rule === 'thread-off' || rule === 'thread-closed') return refuse(rule, 403);
  if (rule === 'text-too-many-links') {
    return refuse('reply-faulty', 422, {
      fields: { text: rule },
      values: { links: value ?? 0, max: linkLimits.refuse },
    });
  }
  const values = { max: limits.text.max, over: draft.length - limits.text.max };
  return refuse(rule, 422, { fields: draft.faults, values });
}
