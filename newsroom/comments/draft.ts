import { z } from 'zod';
import { idPattern } from '@/newsroom/id';
import type { Actor } from '@/newsroom/people/actor';
import { blockIdPattern } from '@/newsroom/text/block-id';
import { cleanName, cleanText, isVisible } from '@/newsroom/text/clean-text';
import { parseCommentText } from '@/newsroom/text/comment-text';
import type { CommentTree } from '@/newsroom/text/comment-tree';
import { emailFault } from '@/newsroom/text/email-address';
import { codePoints } from '@/newsroom/text/line';
import { limits } from './comment';
import { flat, longestNoteQuote, type NoteOn } from './notes/note';

/** Of a form that our page printed it is what is in the text; anything else is no form of ours. */
const note = z.strictObject({
  block: z.string().regex(blockIdPattern),
  quote: z
    .string()
    .transform(flat)
    .refine((quote) => quote !== '' && codePoints(quote) <= longestNoteQuote),
  version: z.number().int().min(1).max(99_999),
});

/** The fields a commenter may set; whatever else a form carries is not looked at. */
const form = z.strictObject({
  slug: z.string().max(120),
  to: z.string().regex(idPattern).nullish(),
  note: note.nullish(),
  name: z.string().default(''),
  email: z.string().default(''),
  text: z.string().default(''),
  honeypot: z.string().default(''),
  /** Of a box that is ticked: anything but ''. */
  notify: z.string().default(''),
});
export type CommentInput = z.input<typeof form>;

/** A comment as typed, cleaned, with what is wrong with it by field; keys of words/problems.ts. */
export interface Draft {
  slug: string;
  to: string | null;
  /** The paragraph it is a note on; never of a reply. */
  note: NoteOn | null;
  name: string;
  email: string;
  text: string;
  /** Empty where the text is too long or broken: nothing refused is parsed. */
  tree: CommentTree;
  length: number;
  trapFilled: boolean;
  /** A letter when somebody replies is asked for. */
  wantsReplies: boolean;
  faults: Record<string, string>;
}

/** Cleans and checks what was typed; null where the form itself is not one of ours. Somebody signed in posts under the own name. */
export function toDraft(actor: Actor, input: CommentInput): Draft | null {
  const parsed = form.safeParse(input);
  if (!parsed.success) return null;
  const { slug, to, note: on, honeypot } = parsed.data;
  if (on && to) return null;
  const text = cleanText(parsed.data.text);
  const name = actor.kind === 'user' ? { ok: true as const, text: actor.name } : cleanName(parsed.data.name);
  const email = actor.kind === 'guest' ? parsed.data.email.normalize('NFC').trim() : '';
  const trimmed = text.ok ? text.text.replace(/^(?:[ \t]*\n)+/, '').trimEnd() : '';
  const length = codePoints(trimmed);
  const faults: Record<string, string> = {};
  const textFault = text.ok ? faultOfText(trimmed, length) : text.fault;
  const nameFault = name.ok ? faultOfName(name.text) : name.fault;
  const addressFault = actor.kind === 'guest' ? emailFault(email) : null;
  if (textFault) faults.text = textFault;
  if (nameFault) faults.name = nameFault;
  if (addressFault) faults.email = addressFault;
  return {
    slug,
    to: to ?? null,
    note: on ?? null,
    name: name.ok ? name.text : '',
    email,
    text: trimmed,
    tree: textFault ? [] : parseCommentText(trimmed),
    length,
    trapFilled: honeypot !== '',
    wantsReplies: actor.kind === 'guest' && parsed.data.notify !== '',
    faults,
  };
}

function faultOfText(text: string, length: number): string | null {
  if (!isVisible(text)) return 'text-missing';
  if (length < limits.text.min) return 'text-too-short';
  return length > limits.text.max ? 'text-too-long' : null;
}

function faultOfName(name: string): string | null {
  if (!isVisible(name)) return 'your-name-missing';
  return codePoints(name) > limits.name ? 'your-name-too-long' : null;
}
