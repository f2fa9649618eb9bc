import type { Change } from './change';

/** What a change says of the fields, as the inputs of the story form by name; sources and claims are none of its. Pure. */
export function fieldsOf({ bylines, tags, lead, evidence: _, ...words }: Change['fields']): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(words)) fields[name] = value ?? '';
  if (tags) fields.tags = tags.join(', ');
  for (let at = 0; bylines && at < Math.max(12, bylines.length); at += 1) fields[`byline-${at}`] = bylines[at] ?? '';
  if (lead !== undefined) {
    fields.leadMedia = lead?.media ?? '';
    fields.leadAlt = lead?.alt ?? '';
    fields.leadCaption = lead?.caption ?? '';
    fields.leadCredit = lead?.credit ?? '';
  }
  return fields;
}
