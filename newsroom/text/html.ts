/** HTML as a value of its own, so that a string can never be taken for markup by mistake. Only `html` makes one. Pure. */
export class Html {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? character);
}

type Value = Html | string | number | readonly Html[];

function toSource(value: Value): string {
  if (value instanceof Html) return value.source;
  if (typeof value === 'string') return escapeHtml(value);
  return typeof value === 'number' ? String(value) : value.map((part) => part.source).join('');
}

/** A template whose values are escaped unless they are Html already. Attributes in it must be quoted. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(strings.reduce((source, part, at) => source + toSource(values[at - 1] ?? '') + part));
}
