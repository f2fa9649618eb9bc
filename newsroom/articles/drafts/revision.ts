import { idPattern } from '@/newsroom/id';

/** The revisions of a draft, as the desk lists them. Pure. */
export const revisionsAPage = 25;

export interface RevisionRow {
  id: string;
  version: number;
  /** ISO 8601. */
  beganAt: string;
  savedAt: string;
  by: string | null;
  name: string;
  cut: 'time' | 'person' | 'hand' | 'restored' | 'planned' | 'published' | null;
  /** When the text it brought back was written, ISO 8601. */
  restoredFrom: string | null;
  /** It is what the draft says now. */
  stands: boolean;
}

/** Where a page begins: below this version and id. */
export interface Cursor {
  version: number;
  id: string;
}

export function readCursor(text: unknown): Cursor | null {
  const [, version, id = ''] = /^([1-9]\d{0,8})~([0-9a-z]+)$/.exec(typeof text === 'string' ? text : '') ?? [];
  return version && idPattern.test(id) ? { version: Number(version), id } : null;
}

/** The list of a story's revisions, from `before` on. */
export function revisionsPath(articleId: string, before: Cursor | null = null): string {
  return `/desk/articles/${articleId}/revisions${before ? `?before=${before.version}~${before.id}` : ''}`;
}

/** Where two of them are compared. */
export function comparePath(articleId: string, from: string, to: string): string {
  return `/desk/articles/${articleId}/revisions/compare?from=${from}&to=${to}`;
}
