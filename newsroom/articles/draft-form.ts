import { text } from '@/newsroom/answered';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { toBody } from '@/newsroom/text/markdown';
import type { Label, Manuscript } from './article';
import type { DraftSave } from './save-draft';

/**
 * The story form as a save: exactly these fields, judged by the rule. The body is ProseMirror JSON in `body` where the
 * editor wrote it, else Markdown in `markdown`. Reading Markdown takes its time, so a stranger's is refused unread: 403
 * `session-ended`.
 */
export function readDraftForm(actor: Actor, form: FormData): Outcome<DraftSave> {
  if (actor.kind === 'guest') return refuse('session-ended', 403);
  return {
    ok: true,
    id: text(form, 'id'),
    version: readVersion(form),
    manuscript: {
      headline: text(form, 'headline'),
      kicker: text(form, 'kicker'),
      standfirst: text(form, 'standfirst'),
      dateline: text(form, 'dateline'),
      label: text(form, 'label') as Label,
      sectionId: text(form, 'sectionId') || null,
      bylines: bylines(form),
      tags: text(form, 'tags').split(/[,\n]/),
      lead: lead(form),
      body: body(form),
    },
  };
}

/** The version the form began from; `over` names the one to save over. */
export function readVersion(form: FormData): number {
  return Number(text(form, 'over') || text(form, 'version'));
}

/** Fields `byline-0`, `byline-1` … in that order. */
function bylines(form: FormData): string[] {
  const named = [...form].filter(([name, value]) => name.startsWith('byline-') && typeof value === 'string' && value);
  return named.map(([, value]) => String(value));
}

function lead(form: FormData): Manuscript['lead'] {
  const media = text(form, 'leadMedia');
  if (!media) return null;
  return { media, alt: text(form, 'leadAlt'), caption: text(form, 'leadCaption'), credit: text(form, 'leadCredit') };
}

/** Broken JSON is no body; the rule refuses it and the form gives it back. */
function body(form: FormData): Manuscript['body'] {
  const json = text(form, 'body');
  if (!json) return toBody(text(form, 'markdown').normalize('NFC'));
  try {
    return JSON.parse(json) as Manuscript['body'];
  } catch {
    return null as unknown as Manuscript['body'];
  }
}
