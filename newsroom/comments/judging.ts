import type { Tx } from '@/db/client';
import type { Actor } from '@/newsroom/people/actor';
import { getModeration, type ModerationSettings } from '@/newsroom/settings/moderation';
import { getPublication } from '@/newsroom/settings/publication';
import { countLinks } from '@/newsroom/text/comment-text';
import { momentOf, type Place as TimeAndPlace } from '@/words/dates';
import type { Verdict } from './comment';
import type { Draft } from './draft';
import { isKnownHere, type Place } from './facts';
import { type CommentPolicy, type Facts, judge } from './policy';
import { findSanction } from './sanctions/find-sanction';
import type { Sanction } from './sanctions/sanction';

/** The paper's rules as they stand, read once before a transaction. */
export interface Rules {
  /** The paper's own name: nobody else may post under it. */
  readonly name: string;
  readonly commentPolicy: CommentPolicy;
  readonly commentsOn: boolean;
  readonly moderation: ModerationSettings;
  /** How the paper says a time. */
  readonly times: TimeAndPlace;
}

/** Words to be judged, with who says them and where. */
export interface Said {
  readonly actor: Actor;
  readonly place: Place;
  readonly draft: Draft;
  /** The comment these words shall stand in, where there is one already: an edit. */
  readonly id: string | null;
}

/** What only a new comment can run into. An edit gives `noHurry`: it takes no turn and repeats nobody but itself. */
export type Given = Pick<Facts, 'repeats' | 'waitSeconds'>;
export const noHurry: Given = { repeats: null, waitSeconds: 0 };

/** The rules in force. Before the transaction: the embedded database has one connection, and the transaction holds it. */
export async function readRules(): Promise<Rules> {
  const [publication, moderation] = await Promise.all([getPublication(), getModeration()]);
  const { name, commentPolicy, commentsOn, language, timeZone } = publication;
  return { name, commentPolicy, commentsOn, moderation, times: { language, timeZone } };
}

/** Judges words by the rules of the thread, a new comment and an edit alike. Changes nothing. */
export async function judgeWords(tx: Tx, rules: Rules, said: Said, given: Given, now: Date): Promise<Verdict> {
  const { actor, place, draft } = said;
  return judge({
    staff: actor.kind !== 'guest',
    mode: place.mode,
    site: rules.commentsOn,
    faults: draft.faults,
    length: draft.length,
    links: countLinks(draft.tree),
    trapFilled: draft.trapFilled,
    knownHere: await isKnownHere(tx, actor),
    policy: rules.commentPolicy,
    sanction: inWords(await findSanction(tx, actor, draft.email, now), rules.times),
    ...given,
  });
}

/** Its end as the person is told it. */
function inWords(sanction: Sanction | null, times: TimeAndPlace): Sanction | null {
  return sanction?.until ? { ...sanction, until: momentOf(sanction.until, times) } : sanction;
}
