import { type Refusal, refuse } from '@/newsroom/outcome';
import { limits, type Verdict } from './comment';
import type { Draft } from './draft';
import { reasonOf } from './reasons';

/** A verdict that refuses, as the answer to who sent the words. */
export function toRefusal(verdict: Verdict, draft: Draft): Refusal {
  const { rule, value } = verdict;
  if (rule === 'banned' || rule === 'muted' || rule === 'warned') return bySanction(verdict);
  if (rule === 'network-banned') return refuse(rule, 403, { values: { until: value ?? '' } });
  if (rule === 'posting-quickly') return refuse(rule, 429, { values: { seconds: value ?? 0 } });
  if (rule === 'thread-off' || rule === 'thread-closed') return refuse(rule, 403);
  if (rule === 'thread-slowed') return refuse(rule, 429, { values: { seconds: value ?? 0 } });
  if (rule === 'thread-paused') return refuse(rule, 403, { values: { until: value ?? '', note: verdict.note ?? '' } });
  if (rule === 'text-too-many-links') {
    return refuse('reply-faulty', 422, {
      fields: { text: rule },
      values: { links: value ?? 0, max: verdict.setting ?? 0 },
    });
  }
  const values = { max: limits.text.max, over: draft.length - limits.text.max };
  return refuse(rule, 422, { fields: draft.faults, values });
}

/** Told why, until when, and what an editor wrote; a warning names what is acknowledged. */
function bySanction({ rule, value, setting, note = '' }: Verdict): Refusal {
  const reason = reasonOf(String(setting))?.sentence ?? '';
  if (rule === 'warned') return refuse(rule, 409, { values: { acknowledge: value ?? '', reason, note } });
  return refuse(value === null ? `${rule}-for-good` : rule, 403, { values: { until: value ?? '', reason, note } });
}
