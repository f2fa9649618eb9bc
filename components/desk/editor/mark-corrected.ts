import type { Editor } from '@tiptap/core';
import { newBlockId } from '@/newsroom/text/block-id';

/** The id of the last editor's note of the text: the one that a correction made now is told in. */
function lastNote(editor: Editor): string | null {
  let id: string | null = null;
  editor.state.doc.forEach((block) => {
    if (block.type.name === 'editorsNote') id = block.attrs.id;
  });
  return id;
}

/** Marks the selected words as corrected, or takes the mark away. A correction leads to a note; where there is none, one is begun at the end. */
export function markCorrected(editor: Editor): void {
  if (editor.isActive('correction')) {
    editor.chain().focus().extendMarkRange('correction').unsetMark('correction').run();
    return;
  }
  if (editor.state.selection.empty) return;
  const note = lastNote(editor);
  const ref = note ?? newBlockId();
  editor.chain().setMark('correction', { ref }).run();
  if (note === null) {
    const begun = { type: 'editorsNote', attrs: { id: ref }, content: [{ type: 'paragraph' }] };
    editor.chain().insertContentAt(editor.state.doc.content.size, begun).focus().run();
  }
}
