import 'server-only';
import { getRevisions, type RevisionText } from '@/newsroom/articles/drafts/revision-queries';
import { compare, type Difference } from './difference';
import { namesFor } from './version-queries';
import { toText } from './version-text';

export interface RevisionChange {
  from: RevisionText['row'];
  to: RevisionText['row'];
  difference: Difference;
}

/** What became of one revision of a story by another, the earlier first; null where one of them is not there. */
export async function compareRevisions(articleId: string, one: string, other: string): Promise<RevisionChange | null> {
  const found = await getRevisions(articleId, [one, other]);
  if (!found) return null;
  const [from, to] = found.sort((a, b) => a.row.version - b.row.version || (a.row.id < b.row.id ? -1 : 1));
  if (!from || !to) return null;
  const names = await namesFor([from.manuscript, to.manuscript]);
  const [before, after] = [from, to].map(({ manuscript }) => toText(manuscript, ...names));
  return before && after ? { from: from.row, to: to.row, difference: compare(before, after) } : null;
}
