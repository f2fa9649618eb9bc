/** A way to read one draft without an account. Pure. */
export const linkDays = [1, 7, 30] as const;
export type LinkDays = (typeof linkDays)[number];
/** Longest word about whom a link is for, in code points. */
export const longestLinkNote = 120;

export function isLinkDays(value: number): value is LinkDays {
  return linkDays.some((days) => days === value);
}

export function previewAddress(token: string): string {
  return `/preview/${token}`;
}

export interface PreviewLinkDto {
  id: string;
  note: string;
  by: string | null;
  madeAt: string;
  expiresAt: string;
  revokedAt: string | null;
  /** Does it open the draft now? */
  isOpen: boolean;
}
