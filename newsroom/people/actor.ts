/** Who does something. Rules take one first; nothing in it may reach a page. Pure. */
export type Role = 'contributor' | 'author' | 'editor' | 'moderator' | 'admin';

export interface UserActor {
  readonly kind: 'user';
  readonly userId: string;
  readonly role: Role;
  readonly name: string;
  /** When the password was typed last in this browser; some acts ask for it anew (account/prove.ts). */
  readonly provedAt?: Date;
  /** The paper asks for a second factor and this account has none: it may do nothing but set one up. */
  readonly lacksFactor?: boolean;
}
/** A person without an account. `commenterId` is null until a key is set, at the first act. */
export interface GuestActor {
  readonly kind: 'guest';
  readonly commenterId: string | null;
  /** The network as the press saw it; limits hash it. '' where unknown. */
  readonly network: string;
}
/** The paper itself: timers, the first start, imports, the demo. Passes every permission, is named in the record. */
export interface HouseActor {
  readonly kind: 'system' | 'import' | 'demo';
}
export type Actor = UserActor | GuestActor | HouseActor;

export const demo: HouseActor = { kind: 'demo' };
export const system: HouseActor = { kind: 'system' };
export const importer: HouseActor = { kind: 'import' };

export function actorId(actor: Actor): string | null {
  if (actor.kind === 'user') return actor.userId;
  if (actor.kind === 'guest') return actor.commenterId;
  return null;
}
