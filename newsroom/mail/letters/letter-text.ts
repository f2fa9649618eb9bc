import { type LetterWords, letters } from '@/words/letters';

/** Links of a letter, absolute. */
export interface LetterLinks {
  button: string;
  /** Absent where these letters cannot be stopped. */
  stop?: string;
  /** Stops letters about one conversation alone. */
  stopHere?: string;
}

/** Whatever a mail program may begin a new line at (UAX #14, class BK); the other controls are in no text of ours. */
const lineEnd = /[\n\u2028\u2029]/;

/** The letter as plain text. Somebody's words are quoted line by line, so that they never look like ours. */
export function letterText(paper: string, words: LetterWords, links: LetterLinks): string {
  const quoted = words.items.flatMap(({ head, quote }) => [
    head,
    quote
      .split(lineEnd)
      .map((line) => `> ${line}`)
      .join('\n'),
  ]);
  const stopHere = links.stopHere ? [`${letters.stopHere}: ${links.stopHere}`] : [];
  const stop = links.stop ? [`${letters.stop}: ${links.stop}`] : [];
  return `${[
    words.title,
    words.lead,
    ...quoted,
    words.rest,
    `${words.button}: ${links.button}`,
    `-- \n${paper}. ${words.why}`,
    ...stopHere,
    ...stop,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
