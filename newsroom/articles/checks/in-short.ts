import { type Manuscript, missing } from '../article';
import type { ChecksInShort, DeskStatus } from '../desk-story';
import { evidenceOf } from '../evidence/evidence';
import { isUnresolved } from '../evidence/status';

const inWork: readonly DeskStatus[] = ['draft', 'review', 'returned', 'planned', 'changed'];

/** null for a story that nobody is about to publish, or that lacks nothing. Pure. */
export function checkInShort(status: DeskStatus, draft: Manuscript): ChecksInShort | null {
  if (!inWork.includes(status)) return null;
  const lacks = Object.values(missing(draft));
  const openClaims = evidenceOf(draft).claims.filter(isUnresolved).length;
  const noStandfirst = draft.standfirst === '';
  return lacks.length > 0 || noStandfirst || openClaims > 0 ? { lacks, noStandfirst, openClaims } : null;
}
