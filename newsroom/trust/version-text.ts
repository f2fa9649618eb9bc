import type { Manuscript } from '@/newsroom/articles/article';
import { evidenceOf } from '@/newsroom/articles/evidence/evidence';
import { claimWords, sourceWords } from '@/newsroom/articles/evidence/in-words';
import { labelNames } from '@/words/site';
import type { VersionText } from './difference';

/** A manuscript as a reader reads it: names where it has ids. A name that is gone is left out. Pure. */
export function toText(
  { label, sectionId, kicker, headline, standfirst, bylines, dateline, tags, lead, body, ...more }: Manuscript,
  sectionNames: ReadonlyMap<string, string>,
  authorNames: ReadonlyMap<string, string>,
): VersionText {
  const { sources, claims } = evidenceOf(more);
  return {
    fields: {
      label: labelNames[label],
      section: sectionNames.get(sectionId ?? '') ?? '',
      kicker,
      headline,
      standfirst,
      bylines: bylines.map((id) => authorNames.get(id) ?? '').join(', '),
      dateline,
      tags: tags.join(', '),
      lead: lead ? [lead.alt, lead.caption, lead.credit].filter((words) => words !== '').join('\n') : '',
      sources: sources.map(sourceWords).join('\n'),
      claims: claims.map((claim) => claimWords(claim, sources)).join('\n'),
    },
    body,
  };
}
