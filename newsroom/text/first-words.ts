/** The first words of a text on one line, at most `longest` code points and then … where it goes on. Ends at a word. Pure. */
export function firstWords(text: string, longest: number): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(words);
  if (letters.length <= longest) return words;
  const cut = letters.slice(0, longest).join('');
  const end = cut.lastIndexOf(' ');
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}
