import { text } from '@/newsroom/answered';
import { toBody } from '@/newsroom/text/markdown';
import type { Label, Manuscript } from './article';
import type { DraftSave } from './save-draft';

/**
 * The story form as a save: exactly these fields, judged by the rule. The body is ProseMirror JSON in `body` where the
 * editor wrote it, else Markdown in `markdown`. `over` names the version to save over.
 */
export function readDraftForm(form: FormData): DraftSave {
  return {
    id: text(form, 'id'),
    version: Number(text(form, 'over') || text(form, 'version')),
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
