import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Change } from '@/newsroom/articles/drafts/change';
import { mergeOrder } from '@/newsroom/articles/drafts/merge-order';

type Named = Map<string, Node>;

function named(doc: Node): Named {
  const blocks: Named = new Map();
  doc.forEach((block, _, at) => {
    blocks.set(block.attrs.id ?? `#${at}`, block);
  });
  return blocks;
}

/**
 * Brings what others changed into the text that is being written, block by block, and leaves the rest and the caret where they
 * are. `sent` is the document the change was made for. False, and nothing done, where one of its blocks was typed in since.
 */
export function adoptBlocks(
  state: EditorState,
  dispatch: (change: Transaction) => void,
  change: Change & { gone: string[] },
  sent: Node,
): boolean {
  const [before, now] = [named(sent), named(state.doc)];
  const touched = [...Object.keys(change.blocks), ...change.gone];
  if (touched.some((id) => !isUntouched(before.get(id), now.get(id)))) return false;
  const gone = new Set(change.gone);
  const stays = (id: string) => !gone.has(id) && (now.has(id) || id in change.blocks);
  const order = change.order ? mergeOrder([...before.keys()], change.order, [...now.keys()], stays) : [...now.keys()];
  const wanted = order.map((id) => {
    const block = change.blocks[id];
    return (block ? state.schema.nodeFromJSON(block) : now.get(id)) as Node;
  });
  if (wanted.length === 0) wanted.push(state.schema.nodes.paragraph?.create() as Node);
  const { tr } = state;
  const waiting = new Set(order);
  let pos = 0;
  wanted.forEach((block, at) => {
    const standing = tr.doc.maybeChild(at);
    const id = order[at] ?? '';
    const standingId = standing ? (standing.attrs.id ?? `#${at}`) : '';
    if (standing !== block) {
      const makesWay = standing && (standingId === id || !waiting.has(standingId));
      tr.replaceWith(pos, makesWay ? pos + standing.nodeSize : pos, block);
    }
    waiting.delete(id);
    pos += block.nodeSize;
  });
  if (pos < tr.doc.content.size) tr.delete(pos, tr.doc.content.size);
  if (tr.docChanged) dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true));
  return true;
}

function isUntouched(before: Node | undefined, now: Node | undefined): boolean {
  return before && now ? before.eq(now) : before === now;
}
