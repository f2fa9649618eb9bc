/** A demo article's file: `key: value` lines between two `---`, then Markdown. Pure. */

/** Splits a file into its fields and its Markdown; throws where it has no front matter. */
export function readFrontMatter(file: string): { fields: ReadonlyMap<string, string>; markdown: string } {
  const [, head, markdown] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  if (head === undefined || markdown === undefined) throw new Error('A demo article begins with its front matter.');
  const fields = head.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return { fields: new Map(fields), markdown: markdown.trim() };
}

/** `a; b` as a list; an empty value as none. */
export function toList(value: string): string[] {
  return value
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
