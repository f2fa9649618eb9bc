import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { blockIdPattern, newBlockId } from '@/newsroom/text/block-id';

/** Every kind of block that can stand at the top, and so has an id. */
const named = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'figure',
  'gallery',
  'table',
  'codeBlock',
  'horizontalRule',
  'keyFacts',
  'editorsNote',
];

interface Holder {
  pos: number;
  node: Node;
}

/** The blocks that need an id: those of the top level, and the pictures of a gallery. */
function holders(doc: Node): Holder[] {
  const found: Holder[] = [];
  doc.forEach((node, pos) => {
    found.push({ pos, node });
    if (node.type.name === 'gallery')
      node.forEach((child, offset) => {
        found.push({ pos: pos + 1 + offset, node: child });
      });
  });
  return found;
}

/** Where each id's block of `before` stands now. A change at its very start leaves it after what came in. */
function whereNow(before: Node, changes: readonly Transaction[]): Map<string, number> {
  const now = new Map<string, number>();
  for (const { pos, node } of holders(before)) {
    let at = pos;
    for (const change of changes) at = change.mapping.map(at, 1);
    if (node.attrs.id) now.set(node.attrs.id, at);
  }
  return now;
}

/**
 * Who keeps an id that two blocks claim. The block that had it, wherever it moved; so a pasted copy gets a fresh one. Of a split, the first
 * part; but where Enter at the very start of a block only put an empty one before it, the one with the words.
 */
function keeper(claims: Holder[], now: number | undefined): Holder | undefined {
  const had = claims.find(({ pos }) => pos === now) ?? claims[0];
  const next = had && claims[claims.indexOf(had) + 1];
  const emptied = had?.node.isTextblock && had.node.content.size === 0;
  return emptied && next && next.pos === had.pos + had.node.nodeSize && next.node.content.size > 0 ? next : had;
}

/** Gives each block an id of its own after every change. */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes() {
    return [
      {
        types: named,
        attributes: {
          id: {
            default: null,
            parseHTML: (element) => {
              const id = element.getAttribute('data-block') ?? '';
              return blockIdPattern.test(id) ? id : null;
            },
            renderHTML: ({ id }) => (id ? { 'data-block': id } : {}),
          },
        },
      },
    ];
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(changes, before, after) {
          if (!changes.some((change) => change.docChanged)) return null;
          const claims = new Map<string, Holder[]>();
          const all = holders(after.doc);
          for (const holder of all) {
            const id = holder.node.attrs.id ?? '';
            claims.set(id, [...(claims.get(id) ?? []), holder]);
          }
          if (claims.size === all.length && !claims.has('')) return null;
          const now = whereNow(before.doc, changes);
          const { tr } = after;
          for (const [id, holding] of claims) {
            const keeping = id === '' ? undefined : keeper(holding, now.get(id));
            for (const holder of holding) {
              if (holder !== keeping) tr.setNodeAttribute(holder.pos, 'id', newBlockId());
            }
          }
          return tr.setMeta('addToHistory', false);
        },
      }),
    ];
  },
});
