/** Comma-separated values (RFC 4180), as a spreadsheet may open them. Pure. */

/**
 * One cell. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP ASVS 5.0, 1.2.10): it begins with
 * = + - @, a tab or a carriage return.
 */
export function csvCell(value: string | number): string {
  const text = String(value);
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** One line, with its end. */
export function csvLine(values: readonly (string | number)[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/** One record of a file, with the number of the line it begins on, from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** What may stand between cells: the first of these that the first line has. */
const separators = [',', ';', '\t'] as const;
type Separator = (typeof separators)[number];

/** A cell in quotes or without, and what ends it. A quote that is not closed is a letter like any other. */
function cellPattern(by: Separator): RegExp {
  const [plain, end] = [`([^${by}\\r\\n]*)`, `(${by}|\\r\\n|\\n|\\r|$)`];
  return new RegExp(`(?:"((?:[^"]|"")*)"|${plain})${end}|${plain}${end}`, 'y');
}

/** What stands between cells: a comma where the first line has one, else what spreadsheets of many countries write. */
function separatorOf(text: string): Separator {
  const [first = ''] = text.trimStart().split(/\r|\n/, 1);
  return separators.find((one) => first.includes(one)) ?? ',';
}

/**
 * The records of a file, as RFC 4180 has them: cells with commas, quotes and line ends inside quotes; any kind of line end.
 * Semicolons or tabs stand for commas where the first line has no comma. Empty lines are left out, a byte order mark too, and the
 * apostrophe that `csvCell` puts before a formula.
 */
export function readCsv(file: string): CsvRecord[] {
  const text = file.replace(/^\ufeff/, '');
  const separator = separatorOf(text);
  const pattern = cellPattern(separator);
  const records: CsvRecord[] = [];
  let [cells, line, begun]: [string[], number, number] = [[], 1, 1];
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    const [whole = '', quoted, plain, end = '', odd, oddEnd] = pattern.exec(text) ?? [];
    cells.push((quoted?.replaceAll('""', '"') ?? plain ?? odd ?? '').replace(/^'(?=[=+\-@\t\r])/, ''));
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if ((oddEnd ?? end) === separator && pattern.lastIndex < text.length) continue;
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: begun, cells });
    [cells, begun] = [[], line];
  }
  return records;
}
