import 'server-only';
import { db } from '@/db/client';
import type { UserActor } from '@/newsroom/people/actor';
import { can } from '@/newsroom/people/permissions';
import { getModeration, type ModerationSettings } from '@/newsroom/settings/moderation';
import { getPublication } from '@/newsroom/settings/publication';
import { outsideCheck } from '../judging/outside';
import { decisionsNeeded } from '../judging/spam-guess';
import { countsOf } from '../judging/spam-words';
import type { CommentPolicy } from '../policy';

/** What the page of the rules shows before anything is typed. */
export interface RulesPageDto {
  moderation: ModerationSettings;
  commentPolicy: CommentPolicy;
  commentsOn: boolean;
  learned: { spam: number; fine: number; needed: number };
  /** The host that is asked about comments; null where none is. */
  outside: string | null;
}

/** The rules in force; null for somebody who does not set them. */
export async function getRulesPage(actor: UserActor): Promise<RulesPageDto | null> {
  if (!can(actor, 'settings.manage')) return null;
  const [moderation, { commentPolicy, commentsOn }, { all }] = await Promise.all([
    getModeration(),
    getPublication(),
    countsOf(db(), []),
  ]);
  const check = outsideCheck();
  return {
    moderation,
    commentPolicy,
    commentsOn,
    learned: { ...all, needed: decisionsNeeded },
    outside: check && new URL(check.url).host,
  };
}
