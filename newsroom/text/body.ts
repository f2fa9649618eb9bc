import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Body } from './blocks';

/** Stands in until the body's own reader is here: takes whatever calls itself a document. */
export function parseBody(value: unknown): Outcome<{ body: Body }> {
  if (typeof value !== 'object' || value === null || !('type' in value)) return refuse('body-unfit', 422);
  return { ok: true, body: value as Body };
}

export function bodyWords(body: Body): number {
  return JSON.stringify(body).split(/\s+/).length;
}

export function mediaOf(body: Body): string[] {
  return [...JSON.stringify(body).matchAll(/"media":"([0-9a-z]+)"/g)].flatMap(([, id]) => id ?? []);
}
