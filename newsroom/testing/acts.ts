import type { Act } from './acts/act';
import { commentActs } from './acts/comments';
import { evidenceActs } from './acts/evidence';
import { paperActs } from './acts/paper';
import { peopleActs } from './acts/people';
import { siteActs } from './acts/site';
import { storyActs } from './acts/stories';

export { aDraft } from './acts/stories';

/** Every rule that somebody may be refused, by its name. */
export const acts: Readonly<Record<string, Act>> = {
  ...storyActs,
  ...evidenceActs,
  ...commentActs,
  ...paperActs,
  ...peopleActs,
  ...siteActs,
};
