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
