import { type Editor, Extension } from '@tiptap/core';
import { getMatchHighlights, replaceAll, SearchQuery, search, setSearchState } from 'prosemirror-search';

/** What is looked for, as it was typed. */
export interface Wanted {
  words: string;
  instead: string;
  matchCase: boolean;
  wholeWords: boolean;
}

/** Marks what `seek` asks for in the text. */
export const Find = Extension.create({ name: 'find', addProseMirrorPlugins: () => [search()] });

/** Looks for `wanted` from now on; for no words nothing is marked. */
export function seek(editor: Editor, { words, instead, matchCase, wholeWords }: Wanted): void {
  const query = new SearchQuery({
    search: words,
    replace: instead,
    caseSensitive: matchCase,
    wholeWord: wholeWords,
    literal: true,
  });
  editor.view.dispatch(setSearchState(editor.state.tr, query));
}

/** How many places match, and which of them is selected, from 1; 0 for none. */
export function places(editor: Editor): { at: number; of: number } {
  const found = getMatchHighlights(editor.state).find();
  const { from, to } = editor.state.selection;
  return { at: found.findIndex((one) => one.from === from && one.to === to) + 1, of: found.length };
}

/** Replaces every match, as one step that undoes at once; answers how many there were. */
export function replaceEach(editor: Editor): number {
  const { of } = places(editor);
  replaceAll(editor.state, editor.view.dispatch);
  return of;
}
