import { z } from 'zod';
import { blockIdPattern } from './block-id';
import { safeHref } from './href';

/**
 * What the editor may send: the allow-list of nodes, marks and attributes, checked strictly. Attributes that ProseMirror's own
 * table, list and link nodes carry and that we do not keep are named as ignored; any other is refused. `tidy` makes a Body of it.
 */
const ignored = z.unknown().optional();
const id = z.string().regex(blockIdPattern).nullish().catch(null);
const kept = z.strictObject({ id }).optional();
const line = (longest: number) => z.string().max(longest).nullish();

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['bold', 'italic', 'code']), attrs: z.strictObject({}).optional() }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: z.string().refine((href) => safeHref(href) !== null, 'link'),
      target: ignored,
      rel: ignored,
      class: ignored,
      title: ignored,
    }),
  }),
  z.strictObject({
    type: z.enum(['correction', 'claim']),
    attrs: z.strictObject({ ref: z.string().regex(/^[a-z0-9]{1,32}$/) }),
  }),
]);
const marks = z.array(mark).max(8).optional();
const words = z.strictObject({ type: z.literal('text'), text: z.string(), marks });
const hardBreak = z.strictObject({ type: z.literal('hardBreak'), marks });
const inlines = z.array(z.discriminatedUnion('type', [words, hardBreak])).optional();

const paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: kept, content: inlines });
const listItem = z.strictObject({
  type: z.literal('listItem'),
  attrs: kept,
  get content() {
    return z.array(z.union([paragraph, list])).optional();
  },
});
const list = z.strictObject({
  type: z.enum(['bulletList', 'orderedList']),
  attrs: z.strictObject({ id, start: ignored, type: ignored }).optional(),
  content: z.array(listItem).optional(),
});
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ id, level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
});
const paragraphs = z.array(paragraph).optional();
const blockquote = z.strictObject({ type: z.literal('blockquote'), attrs: kept, content: paragraphs });
const pullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ id, by: line(120) }).optional(),
  content: inlines,
});
const figure = z.strictObject({
  type: z.literal('figure'),
  attrs: z.strictObject({
    id,
    media: z.string().regex(/^[a-z0-9]{0,32}$/),
    alt: line(500),
    credit: line(120),
    wide: z.boolean().nullish(),
  }),
  content: inlines,
});
const gallery = z.strictObject({ type: z.literal('gallery'), attrs: kept, content: z.array(figure).optional() });
const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z.strictObject({ colspan: ignored, rowspan: ignored, colwidth: ignored, align: ignored }).optional(),
  content: paragraphs,
});
const row = z.strictObject({ type: z.literal('tableRow'), attrs: kept, content: z.array(cell).optional() });
const table = z.strictObject({ type: z.literal('table'), attrs: kept, content: z.array(row).optional() });
const codeBlock = z.strictObject({
  type: z.literal('codeBlock'),
  attrs: z.strictObject({ id, language: line(40) }).optional(),
  content: z.array(words).optional(),
});
const rule = z.strictObject({ type: z.literal('horizontalRule'), attrs: kept });
const keyFacts = z.strictObject({
  type: z.literal('keyFacts'),
  attrs: z.strictObject({ id, title: line(120) }).optional(),
  content: z.array(z.union([paragraph, list])).optional(),
});
const editorsNote = z.strictObject({ type: z.literal('editorsNote'), attrs: kept, content: paragraphs });

const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  list,
  blockquote,
  pullQuote,
  figure,
  gallery,
  table,
  codeBlock,
  rule,
  keyFacts,
  editorsNote,
]);

export const bodyShape = z.strictObject({ type: z.literal('doc'), content: z.array(block).optional() });

/** A Body before it is tidied: allow-listed, but with ids missing, runs unmerged and empty paragraphs in it. */
export type RoughInlines = z.infer<typeof inlines>;
export type RoughParagraph = z.infer<typeof paragraph>;
export type RoughList = z.infer<typeof list>;
export type RoughTable = z.infer<typeof table>;
export type RoughFigure = z.infer<typeof figure>;
export type RoughBlock = z.infer<typeof block>;
export type RoughBody = z.infer<typeof bodyShape>;
