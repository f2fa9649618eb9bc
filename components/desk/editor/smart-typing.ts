import { Extension } from '@tiptap/core';
import { ellipsis, emDash, InputRule, inputRules, undoInputRule } from '@tiptap/pm/inputrules';

/** Outer and inner quotation marks, opening and closing, as Unicode's CLDR gives them for a language; French keeps its thin distance. */
const marks: Record<string, readonly [string, string, string, string]> = {
  cs: ['„', '“', '‚', '‘'],
  da: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  en: ['“', '”', '‘', '’'],
  es: ['«', '»', '“', '”'],
  fi: ['”', '”', '’', '’'],
  fr: ['«\u202f', '\u202f»', '“', '”'],
  it: ['«', '»', '“', '”'],
  nl: ['‘', '’', '“', '”'],
  pl: ['„', '”', '«', '»'],
  pt: ['“', '”', '‘', '’'],
  sv: ['”', '”', '’', '’'],
};

/** The rules for a language (BCP 47); in one that is not listed quotation marks stay as they are typed. */
export function quoteRules(language: string): InputRule[] {
  const found = marks[language.toLowerCase().split('-')[0] ?? ''];
  if (!found) return [];
  const [open, close, openInner, closeInner] = found;
  const rule = (typed: RegExp, becomes: string) => new InputRule(typed, becomes, { inCodeMark: false });
  return [
    rule(/(?:^|[\s{[(<'"\u2018\u201c\u201e\u201a\u00ab\u202f\u2014])(")$/, open),
    rule(/"$/, close),
    // After a letter or digit it is an apostrophe in every language.
    rule(/[\p{L}\p{N}](')$/u, '’'),
    rule(/(?:^|[\s{[(<"\u201c\u201d\u201e\u00ab\u202f\u2014])(')$/, openInner),
    rule(/'$/, closeInner),
  ];
}

/** Quotation marks, dashes and dots as a printer sets them, while they are typed; Backspace right after takes the typed sign back. Never in code. */
export const SmartTyping = Extension.create({
  name: 'smartTyping',
  addKeyboardShortcuts() {
    return { Backspace: ({ editor }) => undoInputRule(editor.state, editor.view.dispatch) };
  },
  addProseMirrorPlugins() {
    const rules = [...quoteRules(document.documentElement.lang), ellipsis, emDash];
    return [inputRules({ rules })];
  },
});
