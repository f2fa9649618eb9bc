/** Who has a story open, as far as it is known without the database. Pure. */

/** How often the editor says that it is open, and after how long in silence it is not. */
export const seconds = { renew: 15, gone: 45 } as const;

/** The window of a page without a script. */
export const pageWindow = 'page';

/** The name of a window: made at random by the editor, so that two windows of one person are two writers. */
export function isWindow(text: string): boolean {
  return text === pageWindow || /^[0-9a-z]{8,24}$/.test(text);
}

/** Other people who have the story open, and whether the same person has it open in another window. */
export interface Others {
  names: string[];
  self: boolean;
}
