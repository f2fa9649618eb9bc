import { Parser } from 'htmlparser2';

/** A page that would break once Next's scripts are gone. It is never shown: the print fails loudly instead. */
export class PrintFault extends Error {
  override name = 'PrintFault';
}

type Attributes = Readonly<Record<string, string>>;

/** Data for machines and the reader's own scripts stay; Next's client runtime, inline or below /_next/, goes. */
function isOurs({ type, src }: Attributes): boolean {
  return type === 'application/ld+json' || (src !== undefined && /^\/(?!\/|_next\/)/.test(src));
}

/** Fonts and styles are announced by the Link header; what is left as a preload in the page is for Next's scripts. */
function isForScripts({ rel, as }: Attributes): boolean {
  return rel === 'modulepreload' || (rel === 'preload' && as === 'script');
}

/** Why the reader's edition cannot hold this element; undefined where it can. */
function objection(tag: string, attributes: Attributes): string | undefined {
  if (tag === 'style') return 'A <style> element: the reader CSP blocks it. Move it into app/styles.';
  for (const name in attributes)
    if (name === 'style' || name.startsWith('on'))
      return `<${tag} ${name}="${attributes[name]?.slice(0, 60)}">: the reader CSP blocks it.`;
  if (tag === 'template' && attributes.id?.startsWith('B:'))
    return 'A Suspense boundary that was still waiting: its content would never be shown.';
  return undefined;
}

const lateFault = 'Content that arrives late (Suspense or loading.tsx): it would stay hidden.';

/**
 * Next's HTML as the reader's edition: the same page without Next's client runtime. Throws a PrintFault where the page
 * depends on that runtime or on anything the reader's Content-Security-Policy forbids. What stays is copied as it came,
 * never serialised anew, so a parser that is not the browser's own cannot change it.
 */
export function print(html: string): string {
  const out: string[] = [];
  let copied = 0; // everything before it is in `out` or gone
  let fault: string | undefined;
  let script: number | undefined; // where the script that goes begins, inside one
  let late = false; // just inside <div hidden id="S:…">, which Suspense moves into place by script
  const drop = (from: number, to: number) => {
    out.push(html.slice(copied, from));
    copied = to;
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        fault ??= late ? lateFault : objection(tag, attributes);
        late = tag === 'div' && attributes.id?.startsWith('S:') === true;
        if (tag === 'script' && !isOurs(attributes)) script = parser.startIndex;
        else if (tag === 'link' && isForScripts(attributes)) drop(parser.startIndex, parser.endIndex + 1);
      },
      onclosetag(tag, isImplied) {
        late = false;
        if (tag !== 'script' || script === undefined || isImplied) return;
        drop(script, parser.endIndex + 1);
        script = undefined;
      },
      ontext(text) {
        if (late && text.trim()) fault ??= lateFault;
      },
      // React's own marks; nothing hydrates here.
      oncomment: () => drop(parser.startIndex, parser.endIndex + 1),
    },
    { decodeEntities: false },
  );
  parser.end(html);
  if (script !== undefined) fault ??= 'The page ended inside a script.';
  if (fault) throw new PrintFault(fault);
  out.push(html.slice(copied));
  return out.join('');
}

/** Next's page for notFound() and for a throw: its content exists only in the scripts. */
export function isBlank(html: string): boolean {
  return html.slice(0, 4_096).includes('id="__next_error__"');
}
