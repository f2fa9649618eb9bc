import type { EditorState, Transaction } from '@tiptap/pm/state';

/** Takes the picture at `pos` out of the text; the last one of a gallery takes the gallery along, which cannot be empty. */
export function removeFigure({ doc, tr }: EditorState, pos: number): Transaction {
  const $pos = doc.resolve(pos);
  const isLast = $pos.parent.type.name === 'gallery' && $pos.parent.childCount === 1;
  if (isLast) return tr.delete($pos.before(), $pos.after());
  return tr.delete(pos, pos + ($pos.nodeAfter?.nodeSize ?? 0));
}
