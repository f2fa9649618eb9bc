import { parseInline } from './comment-inline';
import type { CommentBlock, CommentNode, CommentTree } from './comment-tree';

/** Quotations and lists inside each other; what is deeper stays as typed. */
const deepest = 4;

const fence = /^ {0,3}(`{3,}|~{3,})[^`]*$/;
const quote = /^ {0,3}>/;
const item = /^ {0,3}(?:([-*+])|(\d{1,9})[.)])(?:[ \t]+|$)/;

/**
 * A comment's text as an allow-listed tree: paragraphs, quotations, lists, preformatted text, and in them emphasis, strong,
 * code, links and line breaks. CommonMark's signs with three differences made for conversation: a line end is a line break,
 * a quotation ends where the `>` ends, and a numbered list begins with 1 (so that "1986. What a year" stays a year).
 * HTML, pictures and headings are text. Takes text from `cleanText`; time is linear in its length, whatever its shape.
 */
export function parseCommentText(source: string): CommentTree {
  return blocks(source.split('\n'), 0);
}

function blocks(lines: string[], depth: number): CommentBlock[] {
  const tree: CommentBlock[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    const children = paragraph.length ? parseInline(paragraph.map((line) => line.trim()).join('\n')) : [];
    if (children.length) tree.push({ type: 'paragraph', children });
    paragraph = [];
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as string;
    const opening = fence.exec(line)?.[1];
    if (opening) {
      endParagraph();
      const end = closingFence(lines, at + 1, opening);
      tree.push({ type: 'preformatted', text: lines.slice(at + 1, end).join('\n') });
      at = end + 1;
    } else if (depth < deepest && quote.test(line)) {
      endParagraph();
      const from = at;
      while (quote.test(lines[at] ?? '')) at += 1;
      const inner = blocks(
        lines.slice(from, at).map((quoted) => quoted.replace(/^ {0,3}> ?/, '')),
        depth + 1,
      );
      if (inner.length) tree.push({ type: 'quotation', children: inner });
    } else if (depth < deepest && beginsList(line)) {
      endParagraph();
      const list = readList(lines, at, depth);
      tree.push(list.block);
      at = list.end;
    } else {
      if (line.trim()) paragraph.push(line);
      else endParagraph();
      at += 1;
    }
  }
  endParagraph();
  return tree;
}

function closingFence(lines: string[], from: number, opening: string): number {
  const closing = new RegExp(`^ {0,3}\\${opening[0]}{${opening.length},}[ \\t]*$`);
  for (let at = from; at < lines.length; at += 1) if (closing.test(lines[at] as string)) return at;
  return lines.length;
}

function beginsList(line: string): boolean {
  const found = item.exec(line);
  return found !== null && found[0].length < line.length && (found[1] !== undefined || found[2] === '1');
}

/** The list that begins at `from`: its items' lines are those indented below them or continuing them without a blank line. */
function readList(lines: string[], from: number, depth: number): { block: CommentBlock; end: number } {
  const ordered = item.exec(lines[from] as string)?.[2] !== undefined;
  const items: string[][] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const found = item.exec(line);
    const before = lines[at - 1] ?? '';
    if (found && (found[2] !== undefined) === ordered) items.push([line.slice(found[0].length)]);
    else if (!line.trim()) {
      const next = lines[at + 1] ?? '';
      const nextItem = item.exec(next);
      if (!/^(\s{2,}|\t)\S/.test(next) && !(nextItem && (nextItem[2] !== undefined) === ordered)) break;
      items.at(-1)?.push('');
    } else if (/^(\s{2,}|\t)/.test(line)) items.at(-1)?.push(line.replace(/^(?:\t| {1,4})/, ''));
    else if (before.trim() && !quote.test(line) && !found && !fence.test(line)) items.at(-1)?.push(line);
    else break;
  }
  return { block: { type: 'list', ordered, items: items.map((own) => blocks(own, depth + 1)) }, end: at };
}

/** How many links a reader could follow. */
export function countLinks(tree: CommentTree): number {
  return linksIn(tree).length;
}

/** The addresses a reader could follow, in their order. */
export function linksIn(tree: CommentTree): string[] {
  const links: string[] = [];
  eachNode(tree, (node) => {
    if (node.type === 'link') links.push(node.href);
  });
  return links;
}

/** The words alone, for lists and quotations of the first words. */
export function plainText(tree: CommentTree): string {
  let words = '';
  eachNode(
    tree,
    (node) => {
      if (node.type === 'text' || node.type === 'code') words += node.text;
      else if (node.type === 'break') words += ' ';
    },
    (block) => {
      words += block.type === 'preformatted' ? `${block.text} ` : ' ';
    },
  );
  return words.replace(/\s+/g, ' ').trim();
}

function eachNode(
  tree: CommentTree,
  visit: (node: CommentNode) => void,
  endOf: (block: CommentBlock) => void = () => {},
): void {
  const walk = (nodes: CommentNode[]) => {
    for (const node of nodes) {
      visit(node);
      if ('children' in node) walk(node.children);
    }
  };
  for (const block of tree) {
    if (block.type === 'paragraph') walk(block.children);
    else if (block.type === 'quotation') eachNode(block.children, visit, endOf);
    else if (block.type === 'list') for (const own of block.items) eachNode(own, visit, endOf);
    endOf(block);
  }
}
