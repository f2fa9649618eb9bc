import { fieldNames, type Notice, toTheFrontPage, tryAgain, yourWords } from '@/words/press';

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
  /** The classes that carry its type, and its name: HTML of a page that was printed, so both are escaped already. */
  faces?: string | undefined;
  name?: string | undefined;
}

/**
 * A page of the press's own, for when no page of the paper can answer. Everything in it is escaped; it needs no script, no
 * style and no database.
 */
export function leaf({ notice, typed = [], again, reference = '', styles = [], faces, name }: Leaf): Buffer {
  const title = escapeHtml(notice.title);
  const text = escapeHtml(notice.text.replaceAll('{reference}', reference));
  const written = typed.filter(([field]) => !ofTheForm.has(field));
  return Buffer.from(
    [
      `<!DOCTYPE html><html lang="en"${faces ? ` class="${faces}"` : ''}><head><meta charset="utf-8">`,
      `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
      '<meta name="robots" content="noindex">',
      ...styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`),
      '<script src="/theme.js"></script></head><body>',
      name ? `<header class="slim"><div class="wrap"><a class="wordmark" href="/">${name}</a></div></header>` : '',
      `<main class="wrap"><div class="nf leaf"><div><h1>${title}</h1><p class="stand">${text}</p>`,
      ...(written.length > 0 ? [`<h2>${escapeHtml(yourWords)}</h2>`, ...written.map(given)] : []),
      `<p class="hint">${again ? `<a class="link" href="${escapeHtml(again)}">${escapeHtml(tryAgain)}</a> ` : ''}`,
      `<a class="link" href="/">${escapeHtml(toTheFrontPage)}</a></p></div></div></main></body></html>`,
    ].join('\n'),
  );
}

/** Fields that nobody typed: which story, which comment. */
const ofTheForm = new Set(['slug', 'to', 'id']);

/** One field as it was typed, to be copied. */
function given([name, value]: readonly [name: string, text: string], index: number): string {
  const rows = value.includes('\n') || value.length > 80 ? 8 : 1;
  return `<div class="field"><label for="typed-${index}">${escapeHtml(fieldNames[name] ?? name)}</label><textarea class="input" id="typed-${index}" rows="${rows}" cols="60" readonly dir="auto">\n${escapeHtml(value)}</textarea></div>`;
}
