import { text, typedIn } from '@/newsroom/answered';
import { type Outcome, refuse } from '@/newsroom/outcome';
import type { Actor } from '@/newsroom/people/actor';
import { toBody } from '@/newsroom/text/markdown';
import type { Label, Manuscript } from './article';
import type { Choice, Choices } from './drafts/asked';
import type { Change } from './drafts/change';
import { fieldsOf } from './drafts/form-fields';
import { isWindow } from './drafts/present';
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
    window: isWindow(text(form, 'window')) ? text(form, 'window') : '',
    choices: choices(form),
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

const takes = ['mine', 'theirs', 'third'] as const satisfies readonly Choice['take'][];

/** Fields `choice-KEY`, with `third-KEY` and `seen-KEY` beside each. */
function choices(form: FormData): Choices {
  const chosen = [...form].flatMap(([name, value]) => {
    const key = /^choice-(\w{1,24})$/.exec(name)?.[1];
    const take = takes.find((one) => one === value);
    return key && take ? [[key, { take, third: text(form, `third-${key}`), seen: text(form, `seen-${key}`) }]] : [];
  });
  return Object.fromEntries(chosen);
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

/** The fields of the form as they were saved: as typed, with what others changed in their places. The text itself is not among them. */
export function savedFields(form: FormData, change: Change | undefined): Record<string, string> {
  const { body, markdown, ...typed } = typedIn(form);
  return { ...typed, ...fieldsOf(change?.fields ?? {}) };
}
