/** What an invitation is, without the database. Pure. */

/** How long its link works, in days. */
export const invitationDays = 7;

/** Where the link leads. */
export function invitationAddress(token: string): string {
  return `/desk/join/${token}`;
}

/** When an invitation of this moment ends. */
export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + invitationDays * 86_400_000);
}
