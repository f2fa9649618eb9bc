import type { IncomingMessage } from 'node:http';
import type { Page } from './page';

/**
 * Names the rules by which a browser may fetch stories before the click (HTML, speculative loading). Not to who saves data
 * (Save-Data, WICG), and only with pages that everybody gets alike. It is no script: the policy stays as it is.
 */
export function aheadOf({ headers }: IncomingMessage, page: Pick<Page, 'status' | 'headers'>): Record<string, string> {
  if (headers['save-data'] === 'on' || page.status !== 200) return {};
  if (!page.headers['content-type']?.startsWith('text/html')) return {};
  return { 'speculation-rules': '"/speculation.json"' };
}
