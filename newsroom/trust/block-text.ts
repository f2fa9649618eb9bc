import type { Block, List, Paragraph } from '@/newsroom/text/blocks';
import { inlineText } from '@/newsroom/text/inlines';
import { versions } from '@/words/record';

/** Everything a reader is told by one block, as plain lines: what two versions of it are compared by. Pure. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return inlineText(block.content);
    case 'pullQuote':
      return lines([inlineText(block.content), block.attrs.by]);
    case 'bulletList':
    case 'orderedList':
      return listText(block);
    case 'blockquote':
    case 'editorsNote':
      return mixedText(block.content);
    case 'keyFacts':
      return lines([block.attrs.title, mixedText(block.content)]);
    case 'figure':
      return lines([versions.picture(block.attrs.alt), inlineText(block.content), block.attrs.credit]);
    case 'gallery':
      return lines(block.content.map(blockText));
    case 'table':
      return lines(block.content.map((row) => row.content.map(({ content }) => mixedText(content)).join(' | ')));
    default:
      return versions.rule;
  }
}

function listText(list: List, depth = 0): string {
  const items = list.content.map(({ content }) =>
    lines(
      content.map((part) =>
        part.type === 'paragraph' ? `${'  '.repeat(depth)}• ${inlineText(part.content)}` : listText(part, depth + 1),
      ),
    ),
  );
  return lines(items);
}

function mixedText(content: readonly (Paragraph | List)[]): string {
  return lines(content.map((part) => (part.type === 'paragraph' ? inlineText(part.content) : listText(part))));
}

function lines(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** Where the links of a block lead, each once, in order. */
export function linksOf(block: Block): string[] {
  const found = new Set<string>();
  JSON.stringify(block, (_, value) => {
    if (value?.type === 'link') found.add(String(value.attrs?.href));
    return value;
  });
  return [...found];
}
