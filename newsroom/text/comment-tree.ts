/** The allow-listed tree of a comment's text; the renderer draws these kinds and nothing else. */
export type CommentNode =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'code'; text: string }
  | { type: 'emphasis' | 'strong'; children: CommentNode[] }
  | { type: 'link'; href: string; children: CommentNode[] };
export type CommentBlock =
  | { type: 'paragraph'; children: CommentNode[] }
  | { type: 'quotation'; children: CommentBlock[] }
  | { type: 'list'; ordered: boolean; items: CommentBlock[][] }
  | { type: 'preformatted'; text: string };
export type CommentTree = CommentBlock[];
