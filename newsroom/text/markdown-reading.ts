// Over 200 lines, because every kind of block and mark is read here, and they call each other.

import type { Definition, ListItem, Nodes, Parents, PhrasingContent, Root, Table } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { blockIdPattern } from './block-id';
import type { Mark } from './blocks';
import type { RoughBlock, RoughBody, RoughFigure, RoughInlines, RoughList, RoughParagraph } from './body-shape';
import { safeHref } from './href';

type Inlines = NonNullable<RoughInlines>;
type Flow = (RoughParagraph | RoughList)[];

interface Source {
  markdown: string;
  definitions: Map<string, string>;
  /** How many levels of Markdown we are in. */
  depth: number;
}

/** Deeper than any text is meant: from here on Markdown stays as typed. Lists this deep still pass `bodyLimits`. */
const deepest = 10;

function deeper(source: Source): Source {
  return { ...source, depth: source.depth + 1 };
}

/** A Markdown tree as a body, allow-listed but not yet tidied. `markdown` is the text the tree was read from. */
export function fromTree(tree: Root, markdown: string): RoughBody {
  const definitions = new Map<string, string>();
  for (const node of tree.children) if (node.type === 'definition') define(definitions, node);
  const source: Source = { markdown, definitions, depth: 0 };
  const content: RoughBlock[] = [];
  for (const node of tree.children) {
    const id = node.type === 'paragraph' ? aloneId(node.children) : null;
    const before = content.at(-1);
    if (id === null) content.push(...toBlocks(node, source));
    else if (before) before.attrs = { ...before.attrs, id } as never;
  }
  return { type: 'doc', content };
}

function define(definitions: Map<string, string>, { identifier, url }: Definition): void {
  if (!definitions.has(identifier)) definitions.set(identifier, url);
}

/** `{#k3x9w2ab}` as a paragraph of its own names the block before it. */
function aloneId(children: PhrasingContent[]): string | null {
  const [only] = children;
  return children.length === 1 && only?.type === 'text'
    ? (/^\{#([a-z0-9]{4,12})\}$/.exec(only.value)?.[1] ?? null)
    : null;
}

/** Takes ` {#k3x9w2ab}` off the end of a block's text. */
function takeId(inlines: Inlines): { id: string | null; content: Inlines } {
  const last = inlines.at(-1);
  const found = last?.type === 'text' && !last.marks?.length ? /(?:^|\s)\{#([a-z0-9]{4,12})\}$/.exec(last.text) : null;
  if (last?.type !== 'text' || !found) return { id: null, content: inlines };
  return {
    id: found[1] ?? null,
    content: [...inlines.slice(0, -1), { ...last, text: last.text.slice(0, found.index) }],
  };
}

function asTyped(node: Nodes, source: Source): string {
  return source.markdown.slice(node.position?.start.offset, node.position?.end.offset);
}

function toInlines(nodes: readonly Nodes[], source: Source, marks: Mark[] = []): Inlines {
  return nodes.flatMap((node) => toInline(node, deeper(source), marks));
}

function toInline(node: Nodes, source: Source, marks: Mark[]): Inlines {
  const words = (text: string, more: Mark[] = []): Inlines => [{ type: 'text', text, marks: [...marks, ...more] }];
  if (source.depth > deepest * 2) return words(asTyped(node, source));
  switch (node.type) {
    case 'text':
      return words(node.value);
    case 'inlineCode':
      return words(node.value, [{ type: 'code' }]);
    case 'break':
      return [{ type: 'hardBreak' }];
    case 'strong':
      return toInlines(node.children, source, [...marks, { type: 'bold' }]);
    case 'emphasis':
      return toInlines(node.children, source, [...marks, { type: 'italic' }]);
    case 'link':
      return toInlines(node.children, source, [...marks, ...toLink(node.url)]);
    case 'linkReference':
      return toInlines(node.children, source, [...marks, ...toLink(source.definitions.get(node.identifier) ?? '')]);
    case 'image':
      return words(node.alt || node.url, toLink(node.url));
    case 'imageReference':
      return words(node.alt || node.label || '', toLink(source.definitions.get(node.identifier) ?? ''));
    case 'textDirective':
      return toDirective(node, source, marks);
    default:
      return words(asTyped(node, source));
  }
}

function toLink(url: string): Mark[] {
  const href = safeHref(url);
  return href === null ? [] : [{ type: 'link', attrs: { href } }];
}

function toDirective(node: TextDirective, source: Source, marks: Mark[]): Inlines {
  const ref = node.attributes?.ref ?? '';
  if (node.name === 'br' && node.children.length === 0) return [{ type: 'hardBreak' }];
  if (node.name === 'code') return toInlines(node.children, source, [...marks, { type: 'code' }]);
  if ((node.name === 'correction' || node.name === 'claim') && /^[a-z0-9]{1,32}$/.test(ref)) {
    return toInlines(node.children, source, [...marks, { type: node.name, attrs: { ref } }]);
  }
  return [{ type: 'text', text: asTyped(node, source), marks }];
}

function isParent(node: Nodes): node is Parents {
  return 'children' in node;
}

function paragraph(content: Inlines): RoughParagraph {
  return { type: 'paragraph', content };
}

/** What may stand inside a list item, a quotation, a box: paragraphs and lists. Anything else gives up its words. */
function toFlow(nodes: readonly Nodes[], outside: Source): Flow {
  const source = deeper(outside);
  if (source.depth > deepest) return nodes.map((node) => paragraph([{ type: 'text', text: asTyped(node, source) }]));
  return nodes.flatMap((node): Flow => {
    if (node.type === 'list') return [toList(node.children, node.ordered === true, source)];
    if (node.type === 'paragraph' || node.type === 'heading') return [paragraph(toInlines(node.children, source))];
    if (node.type === 'code') {
      return node.value.split('\n').map((text) => paragraph([{ type: 'text', text, marks: [{ type: 'code' }] }]));
    }
    if (node.type === 'definition' || node.type === 'thematicBreak') return [];
    if (node.type === 'tableRow')
      return [
        paragraph(node.children.flatMap((cell) => [...toInlines(cell.children, source), { type: 'text', text: ' ' }])),
      ];
    if (isParent(node)) return toFlow(node.children, source);
    return [paragraph([{ type: 'text', text: asTyped(node, source) }])];
  });
}

function toList(items: readonly ListItem[], ordered: boolean, source: Source): RoughList {
  return {
    type: ordered ? 'orderedList' : 'bulletList',
    content: items.map((item) => ({ type: 'listItem' as const, content: toFlow(item.children, source) })),
  };
}

/** Where only paragraphs may stand, the items of a list become paragraphs. */
function toParagraphs(nodes: readonly Nodes[], source: Source): RoughParagraph[] {
  const flat = (flow: Flow): RoughParagraph[] =>
    flow.flatMap((child) =>
      child.type === 'paragraph' ? [child] : (child.content ?? []).flatMap((item) => flat(item.content ?? [])),
    );
  return flat(toFlow(nodes, source));
}

/** Where only one run of words may stand, paragraphs are divided by line breaks. */
function toRun(nodes: readonly Nodes[], source: Source): Inlines {
  return toParagraphs(nodes, source).flatMap(({ content }, at) => [
    ...(at > 0 ? [{ type: 'hardBreak' as const }] : []),
    ...(content ?? []),
  ]);
}

function toTable(node: Table, source: Source): RoughBlock {
  const content = node.children.map((row) => ({
    type: 'tableRow' as const,
    content: row.children.map((cell) => ({
      type: 'tableCell' as const,
      content: [paragraph(toInlines(cell.children, source))],
    })),
  }));
  return { type: 'table', content };
}

function idOf(attributes: Record<string, string | null | undefined> | null | undefined): string | null {
  return blockIdPattern.test(attributes?.id ?? '') ? (attributes?.id ?? null) : null;
}

function toFigure(node: Nodes, source: Source): RoughFigure[] {
  if ((node.type !== 'containerDirective' && node.type !== 'leafDirective') || node.name !== 'figure') return [];
  const { media = '', alt, credit, wide } = node.attributes ?? {};
  if (!/^[a-z0-9]{0,32}$/.test(media ?? '')) return [];
  const attrs = { id: idOf(node.attributes), media: media ?? '', alt, credit, wide: typeof wide === 'string' };
  const content = node.type === 'leafDirective' ? toInlines(node.children, source) : toRun(node.children, source);
  return [{ type: 'figure', attrs, content }];
}

function toBox(node: ContainerDirective, source: Source): RoughBlock[] {
  const id = idOf(node.attributes);
  switch (node.name) {
    case 'pull-quote':
      return [{ type: 'pullQuote', attrs: { id, by: node.attributes?.by }, content: toRun(node.children, source) }];
    case 'key-facts':
      return [
        { type: 'keyFacts', attrs: { id, title: node.attributes?.title }, content: toFlow(node.children, source) },
      ];
    case 'editors-note':
      return [{ type: 'editorsNote', attrs: { id }, content: toParagraphs(node.children, source) }];
    case 'gallery':
      return [{ type: 'gallery', attrs: { id }, content: node.children.flatMap((child) => toFigure(child, source)) }];
    case 'figure':
      return toFigure(node, source);
    default:
      return source.depth > deepest ? [] : node.children.flatMap((child) => toBlocks(child, deeper(source)));
  }
}

function toBlocks(node: Nodes, source: Source): RoughBlock[] {
  switch (node.type) {
    case 'paragraph': {
      const { id, content } = takeId(toInlines(node.children, source));
      return [{ type: 'paragraph', attrs: { id }, content }];
    }
    case 'heading': {
      const { id, content } = takeId(toInlines(node.children, source));
      return [{ type: 'heading', attrs: { id, level: node.depth <= 2 ? 2 : 3 }, content }];
    }
    case 'list':
      return [toList(node.children, node.ordered === true, source)];
    case 'blockquote':
      return [{ type: 'blockquote', content: toParagraphs(node.children, source) }];
    case 'table':
      return [toTable(node, source)];
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }];
    case 'code': {
      const id = /\{#([a-z0-9]{4,12})\}/.exec(node.meta ?? '')?.[1] ?? null;
      const language = node.lang === 'text' || !node.lang ? '' : node.lang;
      return [{ type: 'codeBlock', attrs: { id, language }, content: [{ type: 'text', text: node.value }] }];
    }
    case 'containerDirective':
      return toBox(node, source);
    case 'leafDirective': {
      const figure = toFigure(node, source);
      return figure.length > 0 ? figure : [paragraph([{ type: 'text', text: asTyped(node, source) }])];
    }
    case 'definition':
      return [];
    default:
      return [paragraph([{ type: 'text', text: asTyped(node, source) }])];
  }
}
