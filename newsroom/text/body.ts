import { type Outcome, refuse } from '@/newsroom/outcome';
import { blockIdPattern, newBlockId } from './block-id';
import type { Block, Body, Inline } from './blocks';
import { bodyShape } from './body-shape';
import { inlineText } from './inlines';
import { tidy } from './tidy';
import { countWords } from './words-in';

/** How much one body may hold. Depth counts levels of JSON objects: a list ten levels deep needs 23. */
export const bodyLimits = { blocks: 5_000, nodes: 100_000, depth: 30, characters: 1_500_000 };

/**
 * Reads a ProseMirror document that a browser sent. Refused with 422: a node, mark or attribute that the schema of blocks.ts does not
 * have (`body-unfit`), a link to something other than http, https, mailto or a path of ours (`link-unsafe`); with 413: more than
 * `bodyLimits` (`body-too-long`). What passes is tidied and has ids.
 */
export function parseBody(value: unknown): Outcome<{ body: Body }> {
  if (isTooLarge(value)) return refuse('body-too-long', 413, { fields: { body: 'body-too-long' } });
  const parsed = bodyShape.safeParse(value);
  if (parsed.success) return { ok: true, body: withIds(tidy(parsed.data)) };
  const problem = JSON.stringify(parsed.error.issues).includes('"message":"link"') ? 'link-unsafe' : 'body-unfit';
  return refuse(problem, 422, { fields: { body: problem } });
}

/** Walks without recursion, because the depth is what is in doubt. */
function isTooLarge(value: unknown): boolean {
  const waiting: [value: unknown, depth: number][] = [[value, 0]];
  let nodes = 0;
  let characters = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [found, depth] = next;
    if (typeof found === 'string') characters += found.length;
    if (typeof found === 'object' && found !== null) {
      nodes += Array.isArray(found) ? 0 : 1;
      for (const child of Object.values(found)) waiting.push([child, Array.isArray(found) ? depth : depth + 1]);
    }
    if (depth > bodyLimits.depth || nodes > bodyLimits.nodes * 2 || characters > bodyLimits.characters) return true;
  }
  return false;
}

/**
 * Gives every block of the top level, and every picture of a gallery, an id of its own. An id that stands keeps its first holder; a
 * missing, malformed or repeated one is made anew.
 */
export function withIds(body: Body, fresh: () => string = newBlockId): Body {
  const taken = new Set<string>();
  const idFor = (wanted: string | undefined): string => {
    let id = wanted ?? '';
    while (!blockIdPattern.test(id) || taken.has(id)) id = fresh();
    taken.add(id);
    return id;
  };
  const named = (block: Block): Block => {
    const id = idFor(block.attrs?.id);
    if (block.type !== 'gallery') return { ...block, attrs: { ...block.attrs, id } } as Block;
    const content = block.content.map((figure) => ({
      ...figure,
      attrs: { ...figure.attrs, id: idFor(figure.attrs.id) },
    }));
    return { ...block, attrs: { id }, content };
  };
  return { type: 'doc', content: body.content.map(named) };
}

type Node = Block | Inline | { type: string; content?: readonly Node[] };

function textOf(node: Node): string {
  if ('text' in node) return node.text;
  const children = ('content' in node ? node.content : undefined) as readonly Node[] | undefined;
  const inline = children?.every((child) => child.type === 'text' || child.type === 'hardBreak');
  return inline ? inlineText(children as Inline[]) : (children ?? []).map(textOf).join('\n');
}

/** All text a reader sees in the body, one line a block; for counting, search and descriptions. */
export function bodyText(body: Body): string {
  return body.content.map(textOf).join('\n');
}

/** Words as a desk counts them: letters and digits in a row, with apostrophes, hyphens and decimal points inside. */
export function bodyWords(body: Body): number {
  return countWords(bodyText(body));
}

/** Ids of the pictures the body shows, each once, in order. */
export function mediaOf(body: Body): string[] {
  const figures = body.content.flatMap((block) =>
    block.type === 'gallery' ? block.content : block.type === 'figure' ? [block] : [],
  );
  return [...new Set(figures.map((figure) => figure.attrs.media).filter((id) => id !== ''))];
}
