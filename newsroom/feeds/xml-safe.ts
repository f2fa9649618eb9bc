/** Whatever is outside XML 1.0's Char production: nothing can spell it in a document. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** `text` without what no feed can hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function xmlSafe(text: string): string {
  return text.replace(forbidden, '');
}
