/**
 * What stands above a text file: `name: value` lines between two `---`, then Markdown. The part of YAML that people write
 * by hand and that every tool reads: plain values, JSON values (which are YAML as well), and lists of `- item` lines. Pure.
 */
export type FrontMatter = ReadonlyMap<string, unknown>;

/** Why a file's front matter cannot be read, and in which line of the file, counted from 1. */
export class FrontMatterFault extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
    this.name = 'FrontMatterFault';
  }
}

/**
 * Splits a file into its fields, as text unless they are written as JSON or as a list, and its Markdown. Throws
 * FrontMatterFault, naming the line that it cannot read.
 */
export function readFrontMatter(file: string): { fields: FrontMatter; markdown: string } {
  const lines = file.replace(/^\ufeff/, '').split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) throw new FrontMatterFault(1, 'The file does not begin with front matter.');
  const fields = new Map<string, unknown>();
  let last = '';
  for (const [index, line] of lines.slice(1, end).entries()) {
    if (/^\s*(#.*)?$/.test(line)) continue;
    const number = index + 2;
    const before = fields.get(last);
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (item !== undefined && (before === '' || Array.isArray(before)))
      fields.set(last, [...(before || []), toValue(item, number)]);
    else {
      const [, name = '', value = ''] = /^(\w[\w -]*?)\s*:(?:\s+(.*))?$/.exec(line) ?? [];
      if (name === '') throw new FrontMatterFault(number, 'This line is no “name: value”.');
      if (fields.has(name)) throw new FrontMatterFault(number, `“${name}” is said twice.`);
      fields.set(name, toValue(value, number));
      last = name;
    }
  }
  return { fields, markdown: withoutBlankEnds(lines.slice(end + 1).join('\n')) };
}

/** A file with `fields` above `markdown`; `undefined` and null fields are left out. `readFrontMatter` gives them back. */
export function writeFrontMatter(fields: Readonly<Record<string, unknown>>, markdown: string): string {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  const head = said.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('');
  return `---\n${head}---\n\n${withoutBlankEnds(markdown)}\n`;
}

/** JSON where it begins like JSON, 'single quotes' as YAML has them, else the words as they stand. */
function toValue(typed: string, line: number): unknown {
  const text = typed.trim();
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (!/^["[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    const bare = /^\[([^"'[\]{}]*)\]$/.exec(text)?.[1];
    if (bare !== undefined) return bare.split(',').map((item) => item.trim());
    throw new FrontMatterFault(line, 'This value ends before its quotation mark or bracket does.');
  }
}

/** A space that no keyboard makes may be the text's own, so only line ends go. */
function withoutBlankEnds(markdown: string): string {
  return markdown.replace(/^\n+|\n+$/g, '');
}
