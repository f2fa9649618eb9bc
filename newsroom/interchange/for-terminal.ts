/**
 * Words for the terminal of whoever runs the command. Names of files and fields in them are somebody else's: what would move
 * the cursor, colour or turn the words around shows as a sign of its own. Pure.
 */
export function forTerminal(words: string): string {
  return words.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
