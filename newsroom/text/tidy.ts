import type { Block, Body, Figure, Inline, List, ListItem, Paragraph, Table } from './blocks';
import type {
  RoughBlock,
  RoughBody,
  RoughFigure,
  RoughInlines,
  RoughList,
  RoughParagraph,
  RoughTable,
} from './body-shape';
import { cleanCode, cleanLine } from './clean';
import { joinInlines, tidyInlines } from './inlines';

/**
 * The one canonical form of a body, so that the editor's JSON and the Markdown form of one text are the same value: empty
 * paragraphs go, runs are merged, only blocks of the top level and pictures of a gallery keep ids, a table is a rectangle with one
 * heading row and one paragraph a cell. Ids that are missing are '' until `withIds`. Pure.
 */
export function tidy(rough: RoughBody): Body {
  return { type: 'doc', content: (rough.content ?? []).flatMap(tidyBlock) };
}

function filled(inlines: Inline[]): { content?: Inline[] } {
  return inlines.length > 0 ? { content: inlines } : {};
}

function inner(rough: RoughParagraph): Paragraph {
  return { type: 'paragraph', ...filled(tidyInlines(rough.content)) };
}

/** Paragraphs inside another block: no ids, none empty, at least one. */
function innerParagraphs(rough: RoughParagraph[] | undefined): Paragraph[] {
  const paragraphs = (rough ?? []).map(inner).filter((paragraph) => paragraph.content);
  return paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }];
}

function mixed(rough: (RoughParagraph | RoughList)[] | undefined): (Paragraph | List)[] {
  return (rough ?? []).flatMap((child): (Paragraph | List)[] => {
    if (child.type !== 'paragraph') return innerList(child);
    const paragraph = inner(child);
    return paragraph.content ? [paragraph] : [];
  });
}

function items(rough: RoughList): ListItem[] {
  return (rough.content ?? []).map((item): ListItem => {
    const content = mixed(item.content);
    return {
      type: 'listItem',
      content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
    };
  });
}

function innerList(rough: RoughList): List[] {
  const content = items(rough);
  return content.length > 0 ? [{ type: rough.type, content }] : [];
}

function tidyTable(rough: RoughTable, id: string): Table[] {
  const rows = (rough.content ?? []).map((row) =>
    (row.content ?? []).map((cell) => joinInlines((cell.content ?? []).map((child) => tidyInlines(child.content)))),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  const content = rows.map((row, y) => ({
    type: 'tableRow' as const,
    content: Array.from({ length: width }, (_, x) => ({
      type: y === 0 ? ('tableHeader' as const) : ('tableCell' as const),
      content: [{ type: 'paragraph' as const, ...filled(row[x] ?? []) }],
    })),
  }));
  return [{ type: 'table', attrs: { id }, content }];
}

function tidyFigure(rough: RoughFigure): Figure {
  const { id, media, alt, credit, wide } = rough.attrs;
  const attrs = {
    id: id ?? '',
    media,
    alt: cleanLine(alt ?? ''),
    credit: cleanLine(credit ?? ''),
    wide: wide === true,
  };
  return { type: 'figure', attrs, ...filled(tidyInlines(rough.content)) };
}

function code(rough: RoughInlines): { content?: { type: 'text'; text: string }[] } {
  const text = cleanCode((rough ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join(''));
  return text === '' ? {} : { content: [{ type: 'text', text }] };
}

function tidyBlock(rough: RoughBlock): Block[] {
  const id = rough.attrs?.id ?? '';
  switch (rough.type) {
    case 'paragraph': {
      const content = tidyInlines(rough.content);
      return content.length === 0 ? [] : [{ type: 'paragraph', attrs: { id }, content }];
    }
    case 'heading':
      return [{ type: 'heading', attrs: { id, level: rough.attrs.level }, ...filled(tidyInlines(rough.content)) }];
    case 'bulletList':
    case 'orderedList': {
      const content = items(rough);
      return content.length > 0 ? [{ type: rough.type, attrs: { id }, content }] : [];
    }
    case 'blockquote':
    case 'editorsNote':
      return [{ type: rough.type, attrs: { id }, content: innerParagraphs(rough.content) }];
    case 'pullQuote': {
      const by = cleanLine(rough.attrs?.by ?? '');
      return [{ type: 'pullQuote', attrs: { id, by }, ...filled(tidyInlines(rough.content)) }];
    }
    case 'figure':
      return [tidyFigure(rough)];
    case 'gallery': {
      const content = (rough.content ?? []).map(tidyFigure);
      return content.length > 0 ? [{ type: 'gallery', attrs: { id }, content }] : [];
    }
    case 'table':
      return tidyTable(rough, id);
    case 'codeBlock': {
      const language = /^[A-Za-z0-9+#-]{1,40}$/.exec(rough.attrs?.language ?? '')?.[0] ?? '';
      return [{ type: 'codeBlock', attrs: { id, language }, ...code(rough.content) }];
    }
    case 'horizontalRule':
      return [{ type: 'horizontalRule', attrs: { id } }];
    case 'keyFacts': {
      const content = mixed(rough.content);
      const attrs = { id, title: cleanLine(rough.attrs?.title ?? '') };
      return [{ type: 'keyFacts', attrs, content: content.length > 0 ? content : [{ type: 'paragraph' }] }];
    }
  }
}
