import type { BlockContent, Literal, PhrasingContent, Root, RootContent } from 'mdast';
import type { Block, Body, Figure, Inline, List, ListItem, Mark, Paragraph, Table, Text } from './blocks';
import { isText, sameMark } from './inlines';

/** Signs of the dialect that the Markdown writer has no node for and must not escape. */
export interface AsWritten extends Literal {
  type: 'asWritten';
  value: string;
}
declare module 'mdast' {
  interface RootContentMap {
    asWritten: AsWritten;
  }
  interface PhrasingContentMap {
    asWritten: AsWritten;
  }
}

/** A body as a Markdown tree. Every block says its id, so that the text read back is the same text. */
export function toTree(body: Body): Root {
  return { type: 'root', children: body.content.flatMap(toNodes) };
}

/** Where a line break would end the block (headings, cells of a table) it is written `:br`. */
type Break = 'line' | 'directive';

function toPhrasing(inlines: readonly Inline[] | undefined, how: Break = 'line', inLabel = false): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const rest = [...(inlines ?? [])];
  for (let next = rest.shift(); next; next = rest.shift()) {
    if (next.type === 'hardBreak') {
      nodes.push(how === 'line' ? { type: 'break' } : { type: 'asWritten', value: ':br[]{}' });
      continue;
    }
    const outer = next.marks?.[0];
    if (!outer) {
      nodes.push({ type: 'text', value: next.text });
      continue;
    }
    const run = [next];
    while (rest[0] && isText(rest[0]) && rest[0].marks?.[0] && sameMark(rest[0].marks[0], outer)) {
      run.push(rest.shift() as Text);
    }
    nodes.push(wrap(outer, run, how, inLabel));
  }
  return nodes;
}

function wrap(mark: Mark, run: Text[], how: Break, inLabel: boolean): PhrasingContent {
  if (mark.type === 'code') return toCode(run.map(({ text }) => text).join(''), inLabel);
  const inside = run.map(({ text, marks }): Text => ({ type: 'text', text, marks: marks?.slice(1) ?? [] }));
  const children = toPhrasing(inside, how, inLabel || isDirective(mark)) as never[];
  if (mark.type === 'link') return { type: 'link', url: mark.attrs.href, children };
  if (isDirective(mark))
    return { type: 'textDirective', name: mark.type, attributes: { ref: mark.attrs.ref }, children };
  return { type: mark.type === 'bold' ? 'strong' : 'emphasis', children };
}

function isDirective(mark: Mark): mark is Extract<Mark, { type: 'correction' | 'claim' }> {
  return mark.type === 'correction' || mark.type === 'claim';
}

/** A directive's label ends at the first bracket too many, even inside code; there, such code is a directive as well. */
function toCode(value: string, inLabel: boolean): PhrasingContent {
  if (!inLabel || !/[[\]\\]/.test(value)) return { type: 'inlineCode', value };
  return { type: 'textDirective', name: 'code', children: [{ type: 'text', value }] };
}

function paragraph(inlines: readonly Inline[] | undefined): BlockContent {
  return { type: 'paragraph', children: toPhrasing(inlines) };
}

/** A blank paragraph is nothing in Markdown; reading puts it back where a block needs one. */
function paragraphs(content: readonly (Paragraph | List)[]): BlockContent[] {
  return content.flatMap((child) => {
    if (child.type !== 'paragraph') return [toList(child)];
    return child.content ? [paragraph(child.content)] : [];
  });
}

function toItem(item: ListItem) {
  return { type: 'listItem' as const, spread: false, children: paragraphs(item.content) };
}

function toList(list: List): BlockContent {
  return { type: 'list', ordered: list.type === 'orderedList', spread: false, children: list.content.map(toItem) };
}

/** Attribute values are read with character references in them, so an ampersand is written as one. */
function attributes(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.replaceAll('&', '&amp;')]));
}

function directive(name: string, values: Record<string, string>, children: BlockContent[]): BlockContent {
  return { type: 'containerDirective', name, attributes: attributes(values), children };
}

function toFigure({ attrs, content }: Figure): BlockContent {
  const { id, media, alt, credit, wide } = attrs;
  const values = { id, media, alt, credit, ...(wide ? { wide: '' } : {}) };
  return directive('figure', values, content ? [paragraph(content)] : []);
}

function toTable(table: Table): BlockContent {
  const rows = table.content.map((row) => ({
    type: 'tableRow' as const,
    children: row.content.map((cell) => ({
      type: 'tableCell' as const,
      children: toPhrasing(cell.content[0]?.content, 'directive'),
    })),
  }));
  return { type: 'table', children: rows };
}

/** The id of a block, written at its end or, where it cannot stand there, as a line of its own after it. */
function ending(id: string, space = ' '): AsWritten {
  return { type: 'asWritten', value: `${space}{#${id}}` };
}

function toNodes(block: Block): RootContent[] {
  const id = block.attrs?.id ?? '';
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: [...toPhrasing(block.content), ending(id)] }];
    case 'heading': {
      const children = [...toPhrasing(block.content, 'directive'), ending(id, block.content ? ' ' : '')];
      return [{ type: 'heading', depth: block.attrs.level, children }];
    }
    case 'bulletList':
    case 'orderedList':
      return [toList(block), ending(id, '')];
    case 'blockquote':
      return [{ type: 'blockquote', children: paragraphs(block.content) }, ending(id, '')];
    case 'table':
      return [toTable(block), ending(id, '')];
    case 'horizontalRule':
      return [{ type: 'thematicBreak' }, ending(id, '')];
    case 'codeBlock': {
      const value = block.content?.map(({ text }) => text).join('') ?? '';
      return [{ type: 'code', lang: block.attrs.language || 'text', meta: `{#${id}}`, value }];
    }
    case 'pullQuote':
      return [directive('pull-quote', { id, by: block.attrs.by }, block.content ? [paragraph(block.content)] : [])];
    case 'keyFacts':
      return [directive('key-facts', { id, title: block.attrs.title }, paragraphs(block.content))];
    case 'editorsNote':
      return [directive('editors-note', { id }, paragraphs(block.content))];
    case 'figure':
      return [toFigure(block)];
    case 'gallery':
      return [directive('gallery', { id }, block.content.map(toFigure))];
  }
}
