import { Extension } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';

const boxes = new Set(['keyFacts', 'editorsNote']);

/** The box in which the caret stands in an empty paragraph of its own; null elsewhere. */
function boxOf($from: ResolvedPos): Node | null {
  const box = $from.depth > 1 ? $from.node(-1) : null;
  const { parent } = $from;
  return box && boxes.has(box.type.name) && parent.type.name === 'paragraph' && parent.content.size === 0 ? box : null;
}

/** Enter in the empty last paragraph of a box goes on below the box. */
export const leaveBox: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const box = boxOf($from);
  if (!empty || !box || box.childCount < 2 || $from.index(-1) !== box.childCount - 1) return false;
  const { tr } = state;
  tr.delete($from.before(), $from.after());
  const below = tr.mapping.map($from.after(-1));
  tr.insert(below, state.schema.nodes.paragraph?.create() as Node);
  tr.setSelection(TextSelection.create(tr.doc, below + 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace in a box without words makes it a paragraph. */
export const dissolveBox: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const box = boxOf($from);
  if (!empty || box?.childCount !== 1) return false;
  const { tr } = state;
  const at = $from.before(-1);
  tr.replaceWith(at, $from.after(-1), state.schema.nodes.paragraph?.create() as Node);
  tr.setSelection(TextSelection.create(tr.doc, at + 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** The way out of key facts and editor's notes by the keyboard: both hold their content fast against what Enter and Backspace do elsewhere. */
export const Boxes = Extension.create({
  name: 'boxes',
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    return { Enter: run(leaveBox), Backspace: run(dissolveBox) };
  },
});
