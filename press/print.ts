import { finished } from 'node:stream/promises';
import { RewritingStream } from 'parse5-html-rewriting-stream';

/** A page that would break once Next's scripts are gone. It is never shown: the print fails loudly instead. */
export class PrintFault extends Error {
  override name = 'PrintFault';
}

type Attributes = readonly { name: string; value: string }[];

function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes.find((one) => one.name === name)?.value;
}

/** Data for machines and the reader's own scripts stay; Next's client runtime, inline or below /_next/, goes. */
function isOurs(attributes: Attributes): boolean {
  if (attribute(attributes, 'type') === 'application/ld+json') return true;
  const source = attribute(attributes, 'src');
  return source !== undefined && /^\/(?!\/|_next\/)/.test(source);
}

/** Fonts and styles are announced by the Link header; what is left as a preload in the page is for Next's scripts. */
function isForScripts(attributes: Attributes): boolean {
  const rel = attribute(attributes, 'rel');
  return rel === 'modulepreload' || (rel === 'preload' && attribute(attributes, 'as') === 'script');
}

/** Why the reader's edition cannot hold this element; undefined where it can. */
function objection(tag: string, attributes: Attributes): string | undefined {
  if (tag === 'style') return 'A <style> element: the reader CSP blocks it. Move it into app/styles.';
  const bad = attributes.find(({ name }) => name === 'style' || name.startsWith('on'));
  if (bad) return `<${tag} ${bad.name}="${bad.value.slice(0, 60)}">: the reader CSP blocks it.`;
  if (tag === 'template' && attribute(attributes, 'id')?.startsWith('B:'))
    return 'A Suspense boundary that was still waiting: its content would never be shown.';
  return undefined;
}

const lateFault = 'Content that arrives late (Suspense or loading.tsx): it would stay hidden.';

/**
 * Next's HTML as the reader's edition: the same page without Next's client runtime. Throws a PrintFault where the page
 * depends on that runtime or on anything the reader's Content-Security-Policy forbids.
 */
export async function print(html: string): Promise<string> {
  const rewriter = new RewritingStream();
  const out: string[] = []; // raw pieces as they came, so nothing is serialised anew
  let fault: string | undefined;
  let dropping = false; // inside a script that goes
  let late = false; // just inside <div hidden id="S:…">, which Suspense moves into place by script
  rewriter.on('doctype', (_, raw) => out.push(raw));
  rewriter.on('startTag', ({ tagName, attrs }, raw) => {
    fault ??= late ? lateFault : objection(tagName, attrs);
    late = tagName === 'div' && attribute(attrs, 'id')?.startsWith('S:') === true;
    if (tagName === 'script' && !isOurs(attrs)) dropping = true;
    else if (!(tagName === 'link' && isForScripts(attrs))) out.push(raw);
  });
  rewriter.on('endTag', ({ tagName }, raw) => {
    if (tagName === 'script' && dropping) dropping = false;
    else out.push(raw);
    late = false;
  });
  rewriter.on('text', (_, raw) => {
    if (late && raw.trim()) fault ??= lateFault;
    if (!dropping) out.push(raw);
  });
  rewriter.on('comment', () => undefined); // React's own marks; nothing hydrates here
  rewriter.resume();
  rewriter.end(html);
  await finished(rewriter);
  if (dropping) fault ??= 'The page ended inside a script.';
  if (fault) throw new PrintFault(fault);
  return out.join('');
}

/** Next's page for notFound() and for a throw: its content exists only in the scripts. */
export function isBlank(html: string): boolean {
  return html.slice(0, 4_096).includes('id="__next_error__"');
}
