import { text } from '@/newsroom/answered';
import type { Refusal } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { guestCookie, guestCookieOptions, ownMarker } from '@/newsroom/people/guest-key';
import { limits } from './comment';
import { toDraft } from './draft';
import { type NoteOn, notesAddress } from './notes/note';
import { commentAddress, type ReplyState, shownAddress, untouched } from './reply-state';
import { acknowledgeWarning } from './sanctions/acknowledge';
import { submitComment } from './submit';

/** What came of a reply form. `status` is the refusal's own; `cookie` is a guest's new key. */
export type Replied = { ok: true; to: string; cookie?: string } | { ok: false; status: number; state: ReplyState };

/** Asks the rule for what the reply form says; a warning that was read is acknowledged with it. Shown leads to its place in the thread, held to its own address. */
export async function reply(actor: Actor, form: FormData, now: Date): Promise<Replied> {
  const typed = typedIn(form);
  const acknowledged = text(form, 'acknowledge');
  if (acknowledged) await acknowledgeWarning(actor, { id: acknowledged, email: typed.email }, now);
  const place = { slug: text(form, 'slug'), to: text(form, 'to') || null };
  const note = noteIn(form);
  const posted = await submitComment(actor, { ...place, ...typed, note, honeypot: text(form, 'website') }, now);
  if (!posted.ok) {
    const { problem, status, fields = {}, values = {} } = posted;
    return { ok: false, status, state: { problem, fields, values, typed, note: noteAfter(posted, note) } };
  }
  const { id, slug, page, drawn, state, cookie } = posted;
  const there = note ? notesAddress(slug, note.block, id) : shownAddress(slug, { page, drawn, id });
  const to = state === 'shown' ? there : commentAddress(slug, id);
  return { ok: true, to, ...(cookie === undefined ? {} : { cookie }) };
}

/** What was typed into the form, and nothing else of it. */
export function typedIn(form: FormData): ReplyState['typed'] {
  return {
    text: text(form, 'text'),
    name: text(form, 'name'),
    email: text(form, 'email'),
    notify: text(form, 'notify'),
  };
}

/** The paragraph that the form is about, if it is about one. */
export function noteIn(form: FormData): NoteOn | null {
  const block = text(form, 'block');
  return block ? { block, quote: text(form, 'quote'), version: Number(text(form, 'version')) } : null;
}

/** What the form shown again is about: the paragraph as it reads now where that has changed, none where it is gone. */
function noteAfter({ problem, values = {} }: Refusal, note: NoteOn | null): NoteOn | null {
  if (problem === 'note-paragraph-gone' || problem === 'form-unreadable') return null;
  if (problem !== 'note-paragraph-changed') return note;
  return { block: String(values.block), quote: String(values.quote), version: Number(values.version) };
}

/** The key, and the marker that a script may read, as Set-Cookie headers (RFC 6265 §4.1), for who answers without Next. */
export function keyHeaders(cookie: string): string[] {
  const { path, maxAge } = guestCookieOptions;
  const kept = `Path=${path}; Max-Age=${maxAge}; Secure;`;
  return [`${guestCookie}=${cookie}; ${kept} HttpOnly; SameSite=Lax`, `${ownMarker}=1; ${kept} SameSite=Lax`];
}

/** The form as it was typed with what its text would look like, or with what is wrong with the text. Nothing is stored. */
export function previewOf(actor: Actor, slug: string, typed: ReplyState['typed']): ReplyState {
  const draft = toDraft(actor, { slug, ...typed });
  const fault = draft ? draft.faults.text : 'text-broken';
  if (!draft || fault) {
    const values = { max: limits.text.max, over: (draft?.length ?? 0) - limits.text.max };
    return { ...untouched, problem: 'preview-faulty', fields: { text: fault ?? '' }, values, typed };
  }
  return { ...untouched, typed, preview: draft.tree };
}

/**
 * Is this the reply form as our pages print it, before anything was refused? Then it says nothing but what was typed, and
 * React need not read it. `action` is the name of postComment in this build. Anything else in it, an action of another name
 * or an earlier state, is for Next to judge.
 */
export function isFirstReply(form: FormData, action: string): boolean {
  const own = [...form].filter(([name]) => /\$ACTION/.test(name));
  const number = /^\$ACTION_REF_(\d+)$/.exec(own[0]?.[0] ?? '')?.[1];
  if (number === undefined || own.length !== 4 || form.has('preview')) return false;
  return (
    form.get(`$ACTION_${number}:0`) === JSON.stringify({ id: action, bound: '$@1' }) &&
    form.get(`$ACTION_${number}:1`) === JSON.stringify([untouched]) &&
    form.has('$ACTION_KEY')
  );
}
