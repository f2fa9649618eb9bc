import type { Role } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';

/** Does an account with this role moderate comments? */
export function moderates(role: Role): boolean {
  return can({ kind: 'user', userId: '', name: '', role }, 'comment.moderate');
}
