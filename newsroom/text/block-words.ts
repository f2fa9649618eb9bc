import type { Block } from './blocks';

/** Everything a writer wrote into a block, on one line; '' for a dividing line. Pure. */
export function blockWords(block: Block): string {
  return words(block).replace(/\s+/g, ' ').trim();
}

/** Pieces of one line of text stand together, as readers see them; everything else has a space around it. */
function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join('');
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value && typeof value.text === 'string') return value.text;
  const said = Object.entries(value).map(([key, field]) =>
    (key === 'alt' || key === 'title') && typeof field === 'string' ? field : words(field),
  );
  return ` ${said.join(' ')} `;
}
