import type { Block } from '@/newsroom/text/blocks';
import type { Manuscript } from '../article';
import { idOf } from './change';

/**
 * `mine` with the names its blocks had in `base`, where it lost them: Markdown without its {#…} gets new ones each time it is
 * read. A block that says the very same is the same block, in reading order. Pure.
 */
export function adoptIds(base: Manuscript, mine: Manuscript): Manuscript {
  const [before, now] = [new Set(base.body.content.map(idOf)), new Set(mine.body.content.map(idOf))];
  const lost = new Map<string, string[]>();
  for (const block of base.body.content)
    if (!now.has(idOf(block))) lost.set(likeness(block), [...(lost.get(likeness(block)) ?? []), idOf(block)]);
  if (lost.size === 0) return mine;
  const content = mine.body.content.map((block) => {
    const id = before.has(idOf(block)) ? undefined : lost.get(likeness(block))?.shift();
    return id ? ({ ...block, attrs: { ...block.attrs, id } } as Block) : block;
  });
  return { ...mine, body: { type: 'doc', content } };
}

/** All of a block but its names, whatever the order of its keys. */
function likeness(block: Block): string {
  return JSON.stringify(sorted(block));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'id');
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
