import type { Editor } from '@tiptap/core';
import { newBlockId } from '@/newsroom/text/block-id';

/** The id of the last editor's note of the text: the one that tells what was corrected, where a writer wants a note. */
function lastNote(editor: Editor): string | null {
  let id: string | null = null;
  editor.state.doc.forEach((block) => {
    if (block.type.name === 'editorsNote') id = block.attrs.id;
  });
  return id;
}

/** Marks the selected words as corrected, or takes the mark away. They lead to the note, else to the notice of the correction. */
export function markCorrected(editor: Editor): void {
  if (editor.isActive('correction')) {
    editor.chain().focus().extendMarkRange('correction').unsetMark('correction').run();
    return;
  }
  if (editor.state.selection.empty) return;
  const ref = lastNote(editor) ?? newBlockId();
  editor.chain().focus().setMark('correction', { ref }).run();
}
