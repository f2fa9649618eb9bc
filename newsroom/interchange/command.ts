/** The words behind `npm run export` and `npm run import`, understood. Pure. */
export type Order =
  | { do: 'export'; kind: 'public' | 'private'; folder: string | null }
  | { do: 'import'; folder: string; intoExisting: boolean }
  | { do: 'import-markdown'; folder: string };

export const usage = `Say one of
  npm run export -- [FOLDER]                        what every reader can see
  npm run export -- --private [FOLDER]              what a move needs, commenters' addresses among it
  npm run import -- FOLDER                          an export, into a paper without stories
  npm run import -- --into-existing FOLDER          an export, beside the stories that are here
  npm run import -- --markdown FOLDER               a folder of Markdown files`;

/** What `words` ask for; null where they ask for nothing that there is. */
export function toOrder([verb, ...words]: readonly string[]): Order | null {
  const flags = words.filter((word) => word.startsWith('--'));
  const [folder = null, ...more] = words.filter((word) => !word.startsWith('--'));
  const only = (...known: string[]) => flags.every((flag) => known.includes(flag)) && flags.length < 2;
  if (more.length > 0) return null;
  if (verb === 'export' && only('--public', '--private'))
    return { do: 'export', kind: flags[0] === '--private' ? 'private' : 'public', folder };
  if (verb !== 'import' || folder === null || !only('--into-existing', '--markdown')) return null;
  if (flags[0] === '--markdown') return { do: 'import-markdown', folder };
  return { do: 'import', folder, intoExisting: flags.length > 0 };
}
