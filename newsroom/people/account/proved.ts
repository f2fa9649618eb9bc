import type { Actor } from '../actor';

/** For how long after the password was typed the acts that ask for it are open, in minutes (OWASP ASVS 5.0, 7.5.1). */
export const provedMinutes = 10;

/** Has this person typed the password into this browser just now? The paper itself always has. Pure. */
export function isProved(actor: Actor, now: Date): boolean {
  if (actor.kind !== 'user') return actor.kind !== 'guest';
  return actor.provedAt !== undefined && now.getTime() - actor.provedAt.getTime() <= provedMinutes * 60_000;
}
