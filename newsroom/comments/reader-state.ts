import { blockIdPattern } from '@/newsroom/text/block-id';
import { notesAddress } from './notes/note';
import { type ReplyState, threadAddress, threadPageAddress } from './reply-state';

/** What the forms of readers' acts hold between two answers. Pure. */

/** The form of a report; everything chosen and typed comes back. */
export interface ReportState {
  problem: string | null;
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string | number>>;
  typed: { reason: string; note: string };
}
export const unreported: ReportState = { problem: null, fields: {}, values: {}, typed: { reason: '', note: '' } };

/** The one form behind every Recommend button of a page. */
export type RecommendState = Pick<ReplyState, 'problem' | 'values'>;
export const unrecommended: RecommendState = { problem: null, values: {} };

/** Where the Recommend buttons of a story's thread post to. */
export function recommendAddress(slug: string): string {
  return `/articles/${slug}/recommend`;
}

/** Where a button stood, as its form says: `best`, `newest 2`, the notes on a paragraph, or the comment's own page. */
export function backTo(place: string, { slug, id, page }: { slug: string; id: string; page: number }): string {
  if (place === 'own') return `/articles/${slug}/comments/${id}`;
  const [, block = ''] = /^note (.+)$/.exec(place) ?? [];
  if (blockIdPattern.test(block)) return notesAddress(slug, block, id);
  const [, sort, number] = /^(newest|oldest) ([1-9]\d{0,3})$/.exec(place) ?? [];
  if (sort) return `${threadPageAddress(slug, sort as 'newest' | 'oldest', Number(number))}#c-${id}`;
  return threadAddress(slug, page, id);
}
