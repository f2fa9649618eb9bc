/** Where a link in a letter to an address leads. Pure. */
export function linkAddress(token: string): string {
  return `/your-comments/by-letter/${token}`;
}
