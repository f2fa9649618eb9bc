/** The settings that the form of the paper has; the two about comments stand among the rules for them. Pure. */
export const publicationFields = [
  'name',
  'tagline',
  'contact',
  'language',
  'timeZone',
  'accent',
  'accentDark',
] as const;

/** Settings as that form holds them. Pure. */
export function publicationForm(
  settings: Readonly<Partial<Record<(typeof publicationFields)[number], string>>>,
): Record<string, string> {
  const held = publicationFields.map((field) => [field, settings[field]] as const);
  return Object.fromEntries(
    held.filter((pair): pair is [(typeof publicationFields)[number], string] => pair[1] !== undefined),
  );
}
