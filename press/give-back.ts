import { type Notice, toTheFrontPage, tryAgain, yourWords } from '@/words/press';

export function escapeHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? '');
}

export interface Leaf {
  notice: Notice;
  /** What the person had typed; shown again so that it can be copied. */
  typed?: readonly (readonly [name: string, text: string])[];
  /** The address to open again. */
  again?: string;
  /** What an operator finds in the log. */
  reference?: string;
  /** Stylesheets of the paper, as its last printed page named them. */
  styles?: readonly string[];
}

/**
 * A page of the press's own, for when no page of the paper can answer. Everything in it is escaped; it needs no script, no
 * style and no database.
 */
export function leaf({ notice, typed = [], again, reference = '', styles = [] }: Leaf): Buffer {
  const title = escapeHtml(notice.title);
  const text = escapeHtml(notice.text.replaceAll('{reference}', reference));
  const words = typed.map(
    ([name, value], index) =>
      `<p><label for="typed-${index}">${escapeHtml(name)}</label><br><textarea id="typed-${index}" rows="${value.includes('\n') || value.length > 80 ? 8 : 1}" cols="60" readonly dir="auto">\n${escapeHtml(value)}</textarea></p>`,
  );
  return Buffer.from(
    [
      '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
      `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
      '<meta name="robots" content="noindex">',
      ...styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`),
      `</head><body><main class="wrap prose"><h1>${title}</h1><p>${text}</p>`,
      ...(words.length > 0 ? [`<h2>${escapeHtml(yourWords)}</h2>`, ...words] : []),
      again ? `<p><a href="${escapeHtml(again)}">${escapeHtml(tryAgain)}</a></p>` : '',
      `<p><a href="/">${escapeHtml(toTheFrontPage)}</a></p></main></body></html>`,
    ].join('\n'),
  );
}
