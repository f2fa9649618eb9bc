/** Text as it is stored: what no writer means to type is taken out. Pure. */

// C0 controls, DEL, C1 controls, lone surrogates and the 66 noncharacters of Unicode (The Unicode Standard, 23.7).
const unwanted =
  /[\p{Cc}\p{Cs}\u{FDD0}-\u{FDEF}\u{FFFE}\u{FFFF}\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/gu;

/** One run of text: NFC, line ends and tabs become spaces, NUL, controls, lone surrogates and noncharacters go. */
export function cleanRun(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ')
    .replace(unwanted, '')
    .normalize('NFC');
}

/** A value of one line, such as an alt text or a name: cleaned, and no space around it. */
export function cleanLine(text: string): string {
  return cleanRun(text).trim();
}

/** Program text: line ends become LF and stay, tabs stay. */
export function cleanCode(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unwanted, (found) => (found === '\n' || found === '\t' ? found : ''))
    .normalize('NFC');
}
