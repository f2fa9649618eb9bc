import type { Actor, Role } from './actor';

/** Every verb that somebody may be refused. The table below, times role, times ownership, generates the refusal tests. */
export const verbs = [
  'article.write',
  'article.publish',
  'article.correct',
  'article.unpublish',
  'article.readdress',
  'article.set-comments',
  'article.read-draft',
  'article.delete',
  'article.hand-in',
  'article.return',
  'article.annotate',
  'article.share-draft',
  'article.embargo',
  'article.archive',
  'article.hand-over',
  'comment.write',
  'comment.edit',
  'comment.recommend',
  'comment.report',
  'comment.moderate',
  'tip.send',
  'tip.settle',
  'commenter.sanction',
  'appeal.decide',
  'media.upload',
  'media.describe',
  'media.replace',
  'media.delete',
  'section.manage',
  'tag.manage',
  'front.arrange',
  'page.manage',
  'redirect.manage',
  'author.manage',
  'people.manage',
  'settings.manage',
  'paper.export',
  'paper.import',
  'account.manage',
  'audit.read',
  'desk.enter',
] as const;
export type Verb = (typeof verbs)[number];

/** What the thing's owner has to do with the answer: the article's writer, for instance. */
export interface Owned {
  readonly ownerId: string | null;
}

type Reach = 'all' | 'own' | 'none';

/** contributor ⊂ author ⊂ editor ⊂ admin; moderator (comments only) beside author. */
const reach: Record<Verb, Record<Role, Reach>> = {
  'article.write': { contributor: 'own', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.publish': { contributor: 'none', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.correct': { contributor: 'none', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.unpublish': { contributor: 'none', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.readdress': { contributor: 'none', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.set-comments': { contributor: 'none', author: 'own', moderator: 'all', editor: 'all', admin: 'all' },
  'article.read-draft': { contributor: 'own', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.delete': { contributor: 'own', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.hand-in': { contributor: 'own', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.return': { contributor: 'none', author: 'none', moderator: 'none', editor: 'all', admin: 'all' },
  // Notes of the newsroom: whoever reads a draft may write on its margin.
  'article.annotate': { contributor: 'own', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  // A link for outsiders is a publication to a few: whoever may publish the story may give one away.
  'article.share-draft': { contributor: 'none', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.embargo': { contributor: 'none', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.archive': { contributor: 'own', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'article.hand-over': { contributor: 'own', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'comment.write': { contributor: 'all', author: 'all', moderator: 'all', editor: 'all', admin: 'all' },
  // Whose comment it is the rule itself asks, because a guest owns by a key: staff never edit a commenter's words.
  'comment.edit': { contributor: 'all', author: 'all', moderator: 'all', editor: 'all', admin: 'all' },
  'comment.recommend': { contributor: 'all', author: 'all', moderator: 'all', editor: 'all', admin: 'all' },
  'comment.report': { contributor: 'all', author: 'all', moderator: 'all', editor: 'all', admin: 'all' },
  'comment.moderate': { contributor: 'none', author: 'none', moderator: 'all', editor: 'all', admin: 'all' },
  'tip.send': { contributor: 'all', author: 'all', moderator: 'all', editor: 'all', admin: 'all' },
  'tip.settle': { contributor: 'none', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'commenter.sanction': { contributor: 'none', author: 'none', moderator: 'all', editor: 'all', admin: 'all' },
  // And never by whoever made the decision it is against: the table of appeals refuses that too.
  'appeal.decide': { contributor: 'none', author: 'none', moderator: 'all', editor: 'all', admin: 'all' },
  'media.upload': { contributor: 'all', author: 'all', moderator: 'none', editor: 'all', admin: 'all' },
  // The words of a picture stand in every story that shows it, published ones too.
  'media.describe': { contributor: 'own', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  // Another picture in every story that shows this one is a publication.
  'media.replace': { contributor: 'none', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  // Only what nothing shows; the rule asks.
  'media.delete': { contributor: 'own', author: 'own', moderator: 'none', editor: 'all', admin: 'all' },
  'section.manage': { contributor: 'none', author: 'none', moderator: 'none', editor: 'all', admin: 'all' },
  'tag.manage': { contributor: 'none', author: 'none', moderator: 'none', editor: 'all', admin: 'all' },
  'front.arrange': { contributor: 'none', author: 'none', moderator: 'none', editor: 'all', admin: 'all' },
  // They may lead off the site, so they are not everybody's.
  'redirect.manage': { contributor: 'none', author: 'none', moderator: 'none', editor: 'all', admin: 'all' },
  'page.manage': { contributor: 'none', author: 'none', moderator: 'none', editor: 'all', admin: 'all' },
  'author.manage': { contributor: 'none', author: 'none', moderator: 'none', editor: 'all', admin: 'all' },
  'people.manage': { contributor: 'none', author: 'none', moderator: 'none', editor: 'none', admin: 'all' },
  'settings.manage': { contributor: 'none', author: 'none', moderator: 'none', editor: 'none', admin: 'all' },
  'paper.export': { contributor: 'none', author: 'none', moderator: 'none', editor: 'none', admin: 'all' },
  'paper.import': { contributor: 'none', author: 'none', moderator: 'none', editor: 'none', admin: 'all' },
  // One's own account: name, password, second factor, sessions. Nobody else's.
  'account.manage': { contributor: 'all', author: 'all', moderator: 'all', editor: 'all', admin: 'all' },
  // Everybody reads what they did themselves.
  'audit.read': { contributor: 'own', author: 'own', moderator: 'own', editor: 'own', admin: 'all' },
  'desk.enter': { contributor: 'all', author: 'all', moderator: 'all', editor: 'all', admin: 'all' },
};

/** Verbs that somebody without an account has. */
const guestVerbs: ReadonlySet<Verb> = new Set([
  'comment.write',
  'comment.edit',
  'comment.recommend',
  'comment.report',
  'tip.send',
]);

/**
 * May `actor` do `verb`, to `thing` where the verb has one? Deny by default: without the thing, "own" is no.
 * The paper itself (timers, imports, demo) may do everything.
 */
export function can(actor: Actor, verb: Verb, thing?: Owned): boolean {
  if (actor.kind === 'guest') return guestVerbs.has(verb);
  if (actor.kind !== 'user') return true;
  if (actor.lacksFactor) return verb === 'account.manage';
  const how = reach[verb][actor.role];
  return how === 'all' || (how === 'own' && thing !== undefined && thing.ownerId === actor.userId);
}
