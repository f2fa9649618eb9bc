import type { Inline, Mark, Text } from './blocks';
import type { RoughInlines } from './body-shape';
import { cleanRun } from './clean';
import { safeHref } from './href';

/** Marks from the outside in. One order, so that equal text is equal JSON. */
export const markOrder = ['link', 'correction', 'claim', 'bold', 'italic', 'code'] as const;

export function sameMark(a: Mark, b: Mark): boolean {
  if (a.type === 'link') return b.type === 'link' && a.attrs.href === b.attrs.href;
  if (a.type === 'correction' || a.type === 'claim') return b.type === a.type && a.attrs.ref === b.attrs.ref;
  return a.type === b.type;
}

type RoughMark = NonNullable<NonNullable<RoughInlines>[number]['marks']>[number];

function toMark(mark: RoughMark): Mark[] {
  if (mark.type === 'link') {
    const href = safeHref(mark.attrs.href);
    return href === null ? [] : [{ type: 'link', attrs: { href } }];
  }
  if (mark.type === 'correction' || mark.type === 'claim') return [{ type: mark.type, attrs: { ref: mark.attrs.ref } }];
  return [{ type: mark.type }];
}

function toMarks(rough: RoughMark[]): Mark[] {
  const marks = rough.flatMap(toMark);
  return markOrder.flatMap((type) => marks.find((mark) => mark.type === type) ?? []);
}

export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, at) => sameMark(mark, b[at] as Mark));
}

/** Cleans text, sorts marks, merges neighbours that carry the same ones, drops empty runs and what is blank at either end. */
export function tidyInlines(rough: RoughInlines): Inline[] {
  const tidied: Inline[] = [];
  for (const inline of rough ?? []) {
    if (inline.type === 'hardBreak') {
      tidied.push({ type: 'hardBreak' });
      continue;
    }
    const text = cleanRun(inline.text);
    if (text === '') continue;
    const marks = toMarks(inline.marks ?? []);
    const before = tidied.at(-1);
    if (before?.type === 'text' && sameMarks(before.marks ?? [], marks)) {
      before.text = (before.text + text).normalize('NFC');
    } else {
      tidied.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
    }
  }
  return trimmed(tidied);
}

/** No space and no break at either end: a page does not show them, and Markdown could not hold them. */
function trimmed(inlines: Inline[]): Inline[] {
  for (let first = inlines[0]; first; first = inlines[0]) {
    if (first.type === 'text') first.text = first.text.replace(/^\s+/, '');
    if (first.type === 'text' && first.text !== '') break;
    inlines.shift();
  }
  for (let last = inlines.at(-1); last; last = inlines.at(-1)) {
    if (last.type === 'text') last.text = last.text.replace(/\s+$/, '');
    if (last.type === 'text' && last.text !== '') break;
    inlines.pop();
  }
  return inlines;
}

/** Several paragraphs as one, for places that hold a single line of text: each boundary becomes a line break. */
export function joinInlines(paragraphs: Inline[][]): Inline[] {
  const filled = paragraphs.filter((inlines) => inlines.length > 0);
  return filled.flatMap((inlines, at) => (at === 0 ? inlines : [{ type: 'hardBreak' } as const, ...inlines]));
}

export function inlineText(inlines: readonly Inline[] | undefined): string {
  return (inlines ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

export function isText(inline: Inline): inline is Text {
  return inline.type === 'text';
}
