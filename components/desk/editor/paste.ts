import { Extension } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { toBody } from '@/newsroom/text/markdown';
import { readPasted } from './paste-page';

/** Signs that plain text was meant as Markdown: a heading, list, quotation, fence, directive or table row, a link, bold, or emphasis. */
const signs =
  /^(?:#{1,6} |[-*+] \S|\d{1,3}[.)] \S|> |```|:::[a-z]|\|.+\|\s*$)|\[[^\]\n]+\]\([^)\s]+\)|\*\*\S|(?<![\w*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?!\w)/m;

/** Pasting plain text that looks like Markdown gives blocks; with Shift it stays as typed. What Word writes is told apart first; then the schema cleans it as it cleans web pages. */
export const PasteMarkdown = Extension.create<{ droppedPictures: () => void }>({
  name: 'pasteMarkdown',
  addOptions: () => ({ droppedPictures: () => {} }),
  addProseMirrorPlugins() {
    const { droppedPictures } = this.options;
    return [
      new Plugin({
        props: {
          transformPastedHTML(html) {
            if (/<img\b/i.test(html) && !/data-pm-slice/.test(html)) droppedPictures();
            return readPasted(html);
          },
          handlePaste(view, event) {
            const data = event.clipboardData;
            const text = data?.getData('text/plain') ?? '';
            const plain = !data?.getData('text/html') && view.state.selection.$from.depth === 1;
            if (!plain || !signs.test(text) || view.state.selection.$from.parent.type.spec.code) return false;
            const doc = Node.fromJSON(view.state.schema, toBody(text));
            view.dispatch(view.state.tr.replaceSelection(doc.slice(0, doc.content.size)).scrollIntoView());
            return true;
          },
        },
      }),
    ];
  },
});
