import type { Block } from './blocks';

/** Everything a writer wrote into a block, on one line; '' for a dividing line. Pure. */
export function blockWords(block: Block): string {
  const pieces: string[] = [];
  JSON.stringify(block, (key, value) => {
    if ((key === 'text' || key === 'alt' || key === 'title') && typeof value === 'string') pieces.push(value);
    return value;
  });
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}
