/**
 * The schema of an article's body: a ProseMirror document in JSON. Shared by the editor, the renderer, the Markdown form,
 * the importer and the diff. Pure. Every top-level block carries `attrs.id`, which stays with it through split, merge and paste.
 */
export type Mark =
  | { type: 'bold' | 'italic' | 'code' }
  | { type: 'link'; attrs: { href: string } }
  /** Words that a correction replaced; `ref` is the id of the correction. */
  | { type: 'correction'; attrs: { ref: string } }
  /** Words that claim something; `ref` is the id of the claim among those of the story. */
  | { type: 'claim'; attrs: { ref: string } };

export interface Text {
  type: 'text';
  text: string;
  marks?: Mark[];
}
export type Inline = Text | { type: 'hardBreak' };

interface Kept {
  id: string;
}
export interface Paragraph {
  type: 'paragraph';
  attrs?: Kept;
  content?: Inline[];
}
export interface Heading {
  type: 'heading';
  attrs: Kept & { level: 2 | 3 };
  content?: Inline[];
}
export interface ListItem {
  type: 'listItem';
  content: (Paragraph | List)[];
}
export interface List {
  type: 'bulletList' | 'orderedList';
  attrs?: Kept;
  content: ListItem[];
}
export interface Quotation {
  type: 'blockquote';
  attrs: Kept;
  content: Paragraph[];
}
/** A line of the text drawn large; `by` names the speaker, '' for none. */
export interface PullQuote {
  type: 'pullQuote';
  attrs: Kept & { by: string };
  content?: Inline[];
}
/** A picture from the media library. `wide` may enter the margin. The content is the caption. */
export interface Figure {
  type: 'figure';
  attrs: Kept & { media: string; alt: string; credit: string; wide: boolean };
  content?: Inline[];
}
export interface Gallery {
  type: 'gallery';
  attrs: Kept;
  content: Figure[];
}
export interface TableCell {
  type: 'tableCell' | 'tableHeader';
  content: Paragraph[];
}
export interface Table {
  type: 'table';
  attrs: Kept;
  content: { type: 'tableRow'; content: TableCell[] }[];
}
export interface CodeBlock {
  type: 'codeBlock';
  attrs: Kept & { language: string };
  content?: Text[];
}
export interface Rule {
  type: 'horizontalRule';
  attrs: Kept;
}
/** "Key facts" box. */
export interface KeyFacts {
  type: 'keyFacts';
  attrs: Kept & { title: string };
  content: (Paragraph | List)[];
}
/** The editor speaking, set apart from the text. */
export interface EditorsNote {
  type: 'editorsNote';
  attrs: Kept;
  content: Paragraph[];
}
export type Block =
  | Paragraph
  | Heading
  | List
  | Quotation
  | PullQuote
  | Figure
  | Gallery
  | Table
  | CodeBlock
  | Rule
  | KeyFacts
  | EditorsNote;

export interface Body {
  type: 'doc';
  content: Block[];
}

export const emptyBody: Body = { type: 'doc', content: [] };
