/** What a link to a new password is, without the database. Pure. */

/** How long it works, in minutes. */
export const resetMinutes = 60;

/** Where it leads. */
export function resetAddress(token: string): string {
  return `/desk/new-password/${token}`;
}
