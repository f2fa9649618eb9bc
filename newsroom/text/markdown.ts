import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown as write } from 'mdast-util-to-markdown';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Body } from './blocks';
import { withIds } from './body';
import { fromTree } from './markdown-reading';
import { type AsWritten, toTree } from './markdown-writing';
import { tidy } from './tidy';

/**
 * The Markdown an article can be written in: CommonMark, GFM tables, and directives for what Markdown has no sign for
 * (`:::pull-quote`, `:::key-facts`, `:::editors-note`, `:::figure`, `:::gallery`, `:correction[…]{ref=…}`, `:claim[…]{ref=…}`, `:br`).
 * A block ends in its id, `{#k3x9w2ab}`; a block without one gets one. Raw HTML is text, a picture by address is a link.
 */
const writing: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), directiveToMarkdown()],
  unsafe: [
    { character: '[', inConstruct: 'textDirectiveLabel' },
    { character: ']', inConstruct: 'textDirectiveLabel' },
    { character: ':', after: '(?=[A-Za-z:]|[^\\x00-\\x7f])', inConstruct: 'phrasing' },
    { before: '\\]', character: '{', inConstruct: 'phrasing' },
  ],
  handlers: { asWritten: (node: AsWritten) => node.value },
};

/** Boxes inside boxes cost the parser the cube of their depth; ours are two deep. */
const deepestBox = 10;

/** Quotations and lists inside each other on one line cost the parser the square of their depth: 50,000 took 35 s. */
const deepestLine = /^((?:[ \t]{0,8}(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}[ \t]{0,8}\d{0,9})(?=[>*+.)-])/;

/**
 * Escapes the fences of boxes, and the signs of quotations and lists, that open deeper than any text is meant. A line of
 * code that begins with more than a hundred such signs gets a backslash as well.
 */
function shallow(markdown: string): string {
  let depth = 0;
  const lines = markdown.split('\n').map((given) => {
    const line = given.replace(deepestLine, '$1\\');
    if (/^\s*(?:[>*+-]\s*|\d{1,9}[.)]\s*)*:{3,}\s*$/.test(line)) depth = Math.max(0, depth - 1);
    else if (/:::+[^\s:]/.test(line)) depth += 1;
    else return line;
    return depth > deepestBox ? line.replace(/:::/g, '\\:\\:\\:') : line;
  });
  return lines.join('\n');
}

/** Reads Markdown. It never fails: what is not in the dialect stays in the text as it was typed. */
export function toBody(typed: string): Body {
  const markdown = shallow(typed);
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable(), directive()],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
  return withIds(tidy(fromTree(tree, markdown)));
}

/** The Markdown form of a body; `toBody` of it gives the same body back, ids and all. */
export function toMarkdown(body: Body): string {
  return write(toTree(withIds(body)), writing);
}
